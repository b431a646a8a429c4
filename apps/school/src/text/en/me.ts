import type { me as chinese } from '../zh-CN/me.ts'

export const me: typeof chinese = {
  organisation: 'Organisation',
  authority: 'Bureau',
  roles: 'Roles',
  account: 'Account',
  name: 'Name',
  username: 'User name',
  changePassword: 'Change password',
}
