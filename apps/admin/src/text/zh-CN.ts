import { cycle } from './zh-CN/cycle.ts'
import { plan } from './zh-CN/plan.ts'
import { shell } from './zh-CN/shell.ts'
import { supply } from './zh-CN/supply.ts'
import { today } from './zh-CN/today.ts'

/** All texts of this portal in Chinese; a line per feature. English must have the same: see `Text`. */
export const zhCN = {
  cycle,
  plan,
  shell,
  supply,
  today,
}

/** Complete by type: a text that English lacks does not compile. */
export type Text = typeof zhCN
