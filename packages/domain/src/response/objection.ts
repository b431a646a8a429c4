import { checkCycleState } from '../cycle/cycle.ts'
import type { CycleState } from '../cycle/cycle-state.ts'
import { type Problem, problem, refuseIfAny } from '../problem.ts'
import type { Response, ResponseFacts } from './response.ts'
import { settledState } from './response.ts'

/** 异议: the assessee contests a value that others supplied; the responsible office answers. */
export interface Objection {
  readonly id: string
  readonly dataItemId: string
  readonly reason: string
  readonly state: 'open' | 'upheld' | 'rejected'
  readonly answer: string | null
  readonly version: number
}

/** What an objection is about. */
export interface Objectionable {
  readonly item: { readonly name: string; readonly mine: boolean; readonly hasValue: boolean }
  readonly reason: string
  /** An objection to the same value is open. */
  readonly pending: boolean
  readonly cycleState: CycleState
}

/** Whether the head may object: to a value that others supplied and that is there, until the cycle is approved, with a reason; not while the response is returned. */
export function checkObjection(response: Pick<Response, 'state'>, about: Objectionable): Problem[] {
  const { item, reason, pending, cycleState } = about
  const problems = checkCycleState(cycleState, ['open', 'reviewing'])
  if (item.mine) problems.push(problem('objection_own_value', { item: item.name }, ['dataItemId']))
  else if (!item.hasValue) problems.push(problem('value_missing', { item: item.name }, ['dataItemId']))
  if (pending) problems.push(problem('objection_pending', { item: item.name }, ['dataItemId']))
  if (response.state === 'returned')
    problems.push(problem('response_state_wrong', { state: response.state, needed: 'waiting,ready,accepted' }))
  if (reason.trim() === '') problems.push(problem('reason_required', { act: 'objection' }, ['reason']))
  return problems
}

/** The response while an objection is open. What was decided before is remembered: a rejected objection leaves it standing. @throws DomainError as `checkObjection` */
export function raiseObjection(response: Response, about: Objectionable): Response {
  refuseIfAny(checkObjection(response, about))
  return { ...response, state: 'objected' }
}

/** Whether an objection may be answered: open, before approval, with words. */
export function checkAnswer(objection: Pick<Objection, 'state'>, answer: string, cycleState: CycleState): Problem[] {
  const problems = checkCycleState(cycleState, ['open', 'reviewing'])
  if (objection.state !== 'open') problems.push(problem('objection_closed', {}))
  if (answer.trim() === '') problems.push(problem('reason_required', { act: 'answer' }, ['answer']))
  return problems
}

/** The response after an answer: while another objection is open it stays objected; a rejected one gives back what stood before, an upheld one needs a new decision. */
export function answerObjection(
  response: Response,
  facts: ResponseFacts,
  decision: 'upheld' | 'rejected',
  othersOpen: boolean,
): Response {
  const undecided = decision === 'upheld' ? { ...response, decidedBy: null, decidedAt: null } : response
  if (othersOpen) return undecided
  if (undecided.decidedAt !== null) return { ...undecided, state: 'accepted' }
  return { ...undecided, state: settledState(response.confirmed, facts) }
}
