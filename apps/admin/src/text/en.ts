import { account } from './en/account.ts'
import { audit } from './en/audit.ts'
import { calendar } from './en/calendar.ts'
import { cycle } from './en/cycle.ts'
import { indicator } from './en/indicator.ts'
import { opening } from './en/opening.ts'
import { occurrence } from './en/occurrence.ts'
import { organisation } from './en/organisation.ts'
import { owed } from './en/owed.ts'
import { plan } from './en/plan.ts'
import { publication } from './en/publication.ts'
import { result } from './en/result.ts'
import { ruleEditor } from './en/rule-editor.ts'
import { scheme } from './en/scheme.ts'
import { progress } from './en/progress.ts'
import { review } from './en/review.ts'
import { shell } from './en/shell.ts'
import { supply } from './en/supply.ts'
import { today } from './en/today.ts'
import { veto } from './en/veto.ts'
import { whatIf } from './en/what-if.ts'
import type { Text } from './zh-CN.ts'

export const en: Text = {
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
