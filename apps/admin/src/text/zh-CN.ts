import { account } from './zh-CN/account.ts'
import { audit } from './zh-CN/audit.ts'
import { calendar } from './zh-CN/calendar.ts'
import { cycle } from './zh-CN/cycle.ts'
import { indicator } from './zh-CN/indicator.ts'
import { opening } from './zh-CN/opening.ts'
import { occurrence } from './zh-CN/occurrence.ts'
import { organisation } from './zh-CN/organisation.ts'
import { owed } from './zh-CN/owed.ts'
import { plan } from './zh-CN/plan.ts'
import { publication } from './zh-CN/publication.ts'
import { result } from './zh-CN/result.ts'
import { ruleEditor } from './zh-CN/rule-editor.ts'
import { scheme } from './zh-CN/scheme.ts'
import { progress } from './zh-CN/progress.ts'
import { review } from './zh-CN/review.ts'
import { shell } from './zh-CN/shell.ts'
import { supply } from './zh-CN/supply.ts'
import { today } from './zh-CN/today.ts'
import { veto } from './zh-CN/veto.ts'
import { whatIf } from './zh-CN/what-if.ts'

/** All texts of this portal in Chinese; a line per feature. English must have the same: see `Text`. */
export const zhCN = {
  account,
  audit,
  calendar,
  cycle,
  indicator,
  opening,
  occurrence,
  organisation,
  owed,
  plan,
  publication,
  result,
  ruleEditor,
  scheme,
  progress,
  review,
  shell,
  supply,
  today,
  veto,
  whatIf,
}

/** Complete by type: a text that English lacks does not compile. */
export type Text = typeof zhCN
