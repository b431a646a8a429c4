import { me } from './en/me.ts'
import { response } from './en/response.ts'
import { result } from './en/result.ts'
import { shell } from './en/shell.ts'
import { submission } from './en/submission.ts'
import { task } from './en/task.ts'
import type { Text } from './zh-CN.ts'

export const en: Text = {
  me,
  response,
  result,
  shell,
  submission,
  task,
}
