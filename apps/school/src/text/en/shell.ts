import type { shell as chinese } from '../zh-CN/shell.ts'

const roles: Readonly<Record<string, string>> = {
  reporter: 'Reporter',
  head: 'Head',
  reviewer: 'Office reviewer',
  administrator: 'Administrator',
  leader: 'Bureau leader',
}

export const shell: typeof chinese = {
  navigation: 'Main navigation',
  tasks: 'Tasks',
  fill: 'Fill in',
  results: 'Results',
  mine: 'My school',
  mineKindergarten: 'My kindergarten',
  mineOther: 'My unit',
  switchPlace: 'Change organisation',
  roles: held => held.map(role => roles[role] ?? role).join(', '),
}
