import { me } from './en/me.ts'
import { shell } from './en/shell.ts'
import { task } from './en/task.ts'
import type { Text } from './zh-CN.ts'

export const en: Text = {
  me,
  shell,
  task,
}
