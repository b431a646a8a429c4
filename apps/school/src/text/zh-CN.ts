import { me } from './zh-CN/me.ts'
import { response } from './zh-CN/response.ts'
import { result } from './zh-CN/result.ts'
import { shell } from './zh-CN/shell.ts'
import { submission } from './zh-CN/submission.ts'
import { task } from './zh-CN/task.ts'

/** All texts of this portal in Chinese; a line per feature. English must have the same: see `Text`. */
export const zhCN = {
  me,
  response,
  result,
  shell,
  submission,
  task,
}

/** Complete by type: a text that English lacks does not compile. */
export type Text = typeof zhCN
