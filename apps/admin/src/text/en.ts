import { cycle } from './en/cycle.ts'
import { plan } from './en/plan.ts'
import { shell } from './en/shell.ts'
import { supply } from './en/supply.ts'
import { today } from './en/today.ts'
import type { Text } from './zh-CN.ts'

export const en: Text = {
  cycle,
  plan,
  shell,
  supply,
  today,
}
