import { isPastDeadline } from '../cycle/cycle.ts'
import { type Problem, problem } from '../problem.ts'
import { checkOwed, type OwedValue } from '../review/missing.ts'
import type { SchemeDefinition } from '../scheme/scheme.ts'

/** What the public may see of a group. */
export type PublicShow = SchemeDefinition['publicShows']

/** Whether any exam-based indicator counts in a group: then the public sees grades only, never points or ranks (design: Exams). */
export function isExamBased(definition: SchemeDefinition, groupKey: string): boolean {
  return definition.entries.some(entry => entry.examBased && entry.groups.includes(groupKey))
}

/** What the public may see of a group: what the scheme chooses, but grades only where exams count. */
export function publicShow(definition: SchemeDefinition, groupKey: string): PublicShow {
  return isExamBased(definition, groupKey) ? 'grade' : definition.publicShows
}

/** What still stands in the way of the approval 审定: unfinished reviews, and values that somebody owes. */
export interface ApprovalGaps {
  /** Responses that are ready, returned and still due, or objected to. */
  readonly unfinished: number
  readonly owed: readonly OwedValue[]
}

/** Whether results can be approved under this document number. */
export function checkApprove(gaps: ApprovalGaps, documentNumber: string): Problem[] {
  const unfinished = gaps.unfinished > 0 ? [problem('responses_unfinished', { count: gaps.unfinished })] : []
  const unnumbered = documentNumber.trim() === '' ? [problem('document_number_required', {}, ['documentNumber'])] : []
  return [...unfinished, ...checkOwed(gaps.owed), ...unnumbered]
}

/** Whether a publication 公示 may end on this day: after today. */
export function checkPublicise(until: string, today: string): Problem[] {
  return until > today ? [] : [problem('publication_until_invalid', { date: until }, ['until'])]
}

/** What finalising looks at. */
export interface FinaliseFacts {
  /** Last day of 公示, included. */
  readonly until: string
  readonly openAppeals: number
  /** Upheld appeals decided after the latest revision. */
  readonly upheldSinceRevision: number
}

/** Whether a publication can be finalised 定稿: its days are over, every appeal is answered, and what was upheld is published. */
export function checkFinalise(facts: FinaliseFacts, today: string): Problem[] {
  const problems: Problem[] = []
  if (!isPastDeadline(facts.until, today)) problems.push(problem('publication_still_open', { until: facts.until }))
  if (facts.openAppeals > 0) problems.push(problem('appeal_open', { count: facts.openAppeals }))
  if (facts.upheldSinceRevision > 0) problems.push(problem('revision_owed', { count: facts.upheldSinceRevision }))
  return problems
}
