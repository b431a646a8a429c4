import { isPastDeadline } from '../cycle/cycle.ts'
import { type Problem, problem, refuseIfAny } from '../problem.ts'

/** How an appeal 申诉 stands. */
export type AppealState = 'open' | 'upheld' | 'rejected'

/** What deciding looks at. */
export interface AppealToDecide {
  readonly state: AppealState
  /** Who decided the contested response during review; null when the appeal is about the whole result. */
  readonly reviewedBy: readonly string[]
}

/** What a head writes, and when: reasons are needed, and the window of 公示 must be open. `until` is the last day of 公示, included. */
export function checkRaiseAppeal(reason: string, until: string, today: string): Problem[] {
  const problems: Problem[] = []
  if (isPastDeadline(until, today)) problems.push(problem('appeal_window_closed', { until }))
  if (reason.trim() === '') problems.push(problem('reason_required', { act: 'appeal' }, ['reason']))
  return problems
}

/** Whether this person may decide this appeal so: open, with reasons, and never by who reviewed the contested indicator (scoring-rules, section 3: separation). */
export function checkDecideAppeal(appeal: AppealToDecide, decision: string, decidedBy: string): Problem[] {
  const problems: Problem[] = []
  if (appeal.state !== 'open') problems.push(problem('appeal_decided', { state: appeal.state }))
  if (decision.trim() === '') problems.push(problem('reason_required', { act: 'decision' }, ['decision']))
  if (appeal.reviewedBy.includes(decidedBy)) problems.push(problem('second_person_required', {}))
  return problems
}

/** Decides an appeal. @throws DomainError for each problem of `checkDecideAppeal` */
export function decideAppeal(appeal: AppealToDecide, outcome: 'upheld' | 'rejected', decision: string, decidedBy: string): AppealState {
  refuseIfAny(checkDecideAppeal(appeal, decision, decidedBy))
  return outcome
}
