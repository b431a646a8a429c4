import { isPastDeadline } from '../cycle/cycle.ts'
import { type Problem, problem, refuseIfAny } from '../problem.ts'
import { checkNotOwn, type Reviewing } from '../review/review.ts'

/** How an appeal 申诉 stands. */
export type AppealState = 'open' | 'upheld' | 'rejected'

/** What deciding looks at. */
export interface AppealToDecide {
  readonly state: AppealState
  readonly assesseeId: string
  /** Who decided, during review, the contested response, or those that a decision on the whole result corrects. */
  readonly reviewedBy: readonly string[]
}

/** What a head writes, and when: reasons are needed, and the window of 公示 must be open. `until` is the last day of 公示, included. */
export function checkRaiseAppeal(reason: string, until: string, today: string): Problem[] {
  const problems: Problem[] = []
  if (isPastDeadline(until, today)) problems.push(problem('appeal_window_closed', { until }))
  if (reason.trim() === '') problems.push(problem('reason_required', { act: 'appeal' }, ['reason']))
  return problems
}

/** Who decides an appeal. */
export type AppealDecider = Pick<Reviewing, 'accountId' | 'organisationId' | 'appointedAt'>

/** Whether this person may decide this appeal so: open, with reasons, not on a result of their own, and never by who reviewed the contested indicator (scoring-rules, section 3: separation). */
export function checkDecideAppeal(appeal: AppealToDecide, decision: string, by: AppealDecider): Problem[] {
  const problems: Problem[] = []
  if (appeal.state !== 'open') problems.push(problem('appeal_decided', { state: appeal.state }))
  if (decision.trim() === '') problems.push(problem('reason_required', { act: 'decision' }, ['decision']))
  problems.push(...checkNotOwn(appeal, by))
  if (appeal.reviewedBy.includes(by.accountId)) problems.push(problem('second_person_required', {}))
  return problems
}

/** Decides an appeal. @throws DomainError for each problem of `checkDecideAppeal` */
export function decideAppeal(
  appeal: AppealToDecide,
  outcome: 'upheld' | 'rejected',
  decision: string,
  by: AppealDecider,
): AppealState {
  refuseIfAny(checkDecideAppeal(appeal, decision, by))
  return outcome
}
