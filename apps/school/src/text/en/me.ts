import type { me as chinese } from '../zh-CN/me.ts'

export const me: typeof chinese = {
  organisation: 'Organisation',
  authority: 'Bureau',
  roles: 'Roles',
  account: 'Account',
  name: 'Name',
  username: 'User name',
  changePassword: 'Change password',
  receipts: 'Submissions and receipts',
  receiptsNone:
    'Nothing submitted yet. When the head submits, the receipt appears here and can be printed at any time.',
  receipt: (number, responses) => `No. ${number} · ${responses} indicators`,
  receiptBy: (by, at) => `${by}, ${at}`,
  language: 'Language',
}
