import { cycle } from './zh-CN/cycle.ts'
import { shell } from './zh-CN/shell.ts'
import { today } from './zh-CN/today.ts'

/** All texts of this portal in Chinese; a line per feature. English must have the same: see `Text`. */
export const zhCN = {
  cycle,
  shell,
  today,
}

/** Complete by type: a text that English lacks does not compile. */
export type Text = typeof zhCN
