import type { shell as chinese } from '../zh-CN/shell.ts'

const roles: Readonly<Record<string, string>> = {
  administrator: 'Administrator',
  leader: 'Bureau leader',
  reviewer: 'Office reviewer',
  reporter: 'Reporter',
  head: 'Head',
}

export const shell: typeof chinese = {
  navigation: 'Main navigation',
  today: 'Today',
  plans: 'Plan',
  indicators: 'Indicators',
  cycles: 'Cycle',
  people: 'People',
  reports: 'Reports',
  system: 'System',
  account: 'Account',
  switchPlace: 'Change organisation',
  changePassword: 'Change password',
  sessions: 'Signed-in devices',
  roles: held => held.map(role => roles[role] ?? role).join(', '),
}
