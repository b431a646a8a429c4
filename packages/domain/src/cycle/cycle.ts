import { type Problem, problem, refuseIfAny } from '../problem.ts'
import type { CycleState } from './cycle-state.ts'

/** What moves a cycle on. 公示 may be followed by corrected revisions; those are revisions of the publication, not states. */
export type CycleAct = 'open' | 'close_filling' | 'approve' | 'publicise' | 'finalise' | 'archive'

/** The one way through a year: which act leads from which state to which. */
export const cycleTransitions: Readonly<Record<CycleAct, { readonly from: CycleState; readonly to: CycleState }>> = {
  open: { from: 'draft', to: 'open' },
  close_filling: { from: 'open', to: 'reviewing' },
  approve: { from: 'reviewing', to: 'approved' },
  publicise: { from: 'approved', to: 'publicised' },
  finalise: { from: 'publicised', to: 'finalised' },
  archive: { from: 'finalised', to: 'archived' },
}

/** Whether an act fits the state the cycle is in: `cycle_state_wrong`, or nothing. */
export function checkCycleAct(state: CycleState, act: CycleAct): Problem[] {
  return checkCycleState(state, [cycleTransitions[act].from])
}

/** The state after an act. @throws DomainError cycle_state_wrong */
export function afterCycleAct(state: CycleState, act: CycleAct): CycleState {
  refuseIfAny(checkCycleAct(state, act))
  return cycleTransitions[act].to
}

/** Whether the cycle is in one of the states that something needs, such as filling in (`open`) or reviewing (`open`, `reviewing`). */
export function checkCycleState(state: CycleState, needed: readonly CycleState[]): Problem[] {
  return needed.includes(state) ? [] : [problem('cycle_state_wrong', { state, needed: needed.join(',') })]
}

/** The deadline that holds for an assessee, an ISO date: its own where it was extended, else the cycle's. */
export function effectiveDeadline(
  cycle: { readonly deadline: string },
  assessee: { readonly deadline: string | null },
): string {
  return assessee.deadline ?? cycle.deadline
}

/** Whether a deadline has passed; it lasts to the end of its day. `today` is the ISO date where the authority is, at the instant the write arrives. */
export function isPastDeadline(deadline: string, today: string): boolean {
  return today > deadline
}

/** Whether an assessee may be given this deadline of its own: a date after the one it has, and not before today. */
export function checkExtension(current: string, wanted: string, today: string): Problem[] {
  return wanted > current && !isPastDeadline(wanted, today)
    ? []
    : [problem('due_date_invalid', { date: wanted }, ['deadline'])]
}
