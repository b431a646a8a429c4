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
