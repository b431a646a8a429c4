import { type Problem, type ProblemPath, problem } from '../problem.ts'
import { isIsoDate } from '../rule/months-late.ts'
import type { FalseReport } from '../scoring/score-input.ts'

/** A false report needs a document, and the school heard before it was decided (R21). */
export function checkFalseReport(report: FalseReport, path: ProblemPath = []): Problem[] {
  const { documentNumber, on, heardOn } = report
  const dated = isIsoDate(on)
  return [
    ...(documentNumber.trim() === '' ? [problem('document_number_required', {}, [...path, 'documentNumber'])] : []),
    ...(dated ? [] : [problem('date_invalid', { date: on }, [...path, 'on'])]),
    ...(isIsoDate(heardOn) ? [] : [problem('hearing_required', {}, [...path, 'heardOn'])]),
    ...(dated && isIsoDate(heardOn) && heardOn > on
      ? [problem('hearing_after_decision', { heardOn, on }, [...path, 'heardOn'])]
      : []),
  ]
}

/** What was recorded against a reported value, before anybody decided. */
export interface ReportFinding {
  readonly indicatorId: string
  /** What was found, in words. */
  readonly finding: string
}

/** Whether a suspicion may be recorded: it says what was found, and none about the same indicator of this assessee stands. */
export function checkStandingReport(
  { indicatorId, finding }: ReportFinding,
  standing: readonly Pick<ReportFinding, 'indicatorId'>[],
): Problem[] {
  return [
    ...(finding.trim() === '' ? [problem('finding_required', {}, ['finding'])] : []),
    ...(standing.some(each => each.indicatorId === indicatorId)
      ? [problem('false_report_standing', {}, ['indicatorId'])]
      : []),
  ]
}

/** Whether it may be decided today: as `checkFalseReport`, and neither document nor hearing is of tomorrow. */
export function checkDecision(report: FalseReport, today: string): Problem[] {
  const future = (['on', 'heardOn'] as const).filter(field => isIsoDate(report[field]) && report[field] > today)
  return [
    ...checkFalseReport(report),
    ...future.map(field => problem('veto_date_invalid', { date: report[field] }, [field])),
  ]
}
