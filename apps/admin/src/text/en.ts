import { cycle } from './en/cycle.ts'
import { shell } from './en/shell.ts'
import { today } from './en/today.ts'
import type { Text } from './zh-CN.ts'

export const en: Text = {
  cycle,
  shell,
  today,
}
