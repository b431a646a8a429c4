import { checkCycleState, isPastDeadline } from '../cycle/cycle.ts'
import type { CycleState } from '../cycle/cycle-state.ts'
import { type Problem, problem, refuseIfAny } from '../problem.ts'
import { asksAssessee, type Response, type ResponseFacts, settledState } from '../response/response.ts'

/** Working days that a returned response is given when the office names no date. */
export const returnWorkingDays = 3

/** Who decides, and what they need to know of where it stands. */
export interface Reviewing {
  readonly cycleState: CycleState
  readonly accountId: string
  /** The place at which the reviewer acts. */
  readonly organisationId: string
  /** Accounts behind this response's values that are not the assessee's own: who supplied, corrected or settled them last. */
  readonly suppliedBy: readonly string[]
  /** Every organisation at which the person holds an appointment today. */
  readonly appointedAt: readonly string[]
}

/** Who decides, as far as it may not be about oneself. */
export type Deciding = Pick<Reviewing, 'organisationId' | 'appointedAt'>

/** Nobody decides on the result of the organisation at which it acts, nor of another at which it is appointed. */
export function checkNotOwn(response: Pick<Response, 'assesseeId'>, who: Deciding): Problem[] {
  const own = response.assesseeId === who.organisationId || who.appointedAt.includes(response.assesseeId)
  return own ? [problem('own_result', {})] : []
}

/** Whether the response can be accepted now by this reviewer: ready, not its own result, and not by the person who supplied one of its values. */
export function checkAccept(response: Response, who: Reviewing): Problem[] {
  const problems = [...checkCycleState(who.cycleState, ['open', 'reviewing']), ...checkNotOwn(response, who)]
  if (response.state !== 'ready')
    problems.push(problem('response_state_wrong', { state: response.state, needed: 'ready' }))
  if (who.suppliedBy.includes(who.accountId)) problems.push(problem('second_person_required', {}))
  return problems
}

/** The responsible office accepts. @throws DomainError as `checkAccept` */
export function accept(response: Response, who: Reviewing, at: string): Response {
  refuseIfAny(checkAccept(response, who))
  return { ...response, state: 'accepted', decidedBy: who.accountId, decidedAt: at, returnReason: null, dueOn: null }
}

/** Whether a verified value other than the reported one may be set: with a reason, on what is ready or accepted. What was not the assessee's own is then accepted by another person. */
export function checkCorrect(response: Response, who: Reviewing, reason: string): Problem[] {
  const problems = [...checkCycleState(who.cycleState, ['open', 'reviewing']), ...checkNotOwn(response, who)]
  if (response.state !== 'ready' && response.state !== 'accepted')
    problems.push(problem('response_state_wrong', { state: response.state, needed: 'ready,accepted' }))
  if (reason.trim() === '') problems.push(problem('reason_required', { act: 'correct' }, ['reason']))
  return problems
}

/** A return: why, and until when. */
export interface Return {
  readonly reason: string
  /** ISO date. */
  readonly dueOn: string
  readonly today: string
}

/** Whether the assessee's part can be returned: it was confirmed, it is not about an objection, with a reason and a date not yet past. A return is given another date by returning again. */
export function checkReturn(
  response: Response,
  facts: ResponseFacts,
  who: Pick<Reviewing, 'cycleState'> & Deciding,
  given: Return,
): Problem[] {
  const problems = [...checkCycleState(who.cycleState, ['open', 'reviewing']), ...checkNotOwn(response, who)]
  if (!asksAssessee(facts)) problems.push(problem('nothing_asked', { indicator: facts.indicator }))
  else if (response.state !== 'returned' && (!response.confirmed || response.state === 'objected'))
    problems.push(problem('response_state_wrong', { state: response.state, needed: 'ready,accepted' }))
  if (given.reason.trim() === '') problems.push(problem('reason_required', { act: 'return' }, ['reason']))
  if (isPastDeadline(given.dueOn, given.today))
    problems.push(problem('due_date_invalid', { date: given.dueOn }, ['dueOn']))
  return problems
}

/** The office returns the assessee's part; only this response opens again. @throws DomainError as `checkReturn` */
export function returnResponse(
  response: Response,
  facts: ResponseFacts,
  who: Pick<Reviewing, 'cycleState'> & Deciding,
  given: Return,
): Response {
  refuseIfAny(checkReturn(response, facts, who, given))
  return {
    ...response,
    state: 'returned',
    confirmed: false,
    returnReason: given.reason.trim(),
    dueOn: given.dueOn,
    decidedBy: null,
    decidedAt: null,
  }
}

/** What settling looks at. */
export interface Settling extends Deciding {
  readonly cycleState: CycleState
  /** ISO date. */
  readonly today: string
  /** A value that the indicator reads is not there, or was left out on purpose. */
  readonly lacking: boolean
  readonly decision: 'value' | 'not_applicable'
  readonly reason: string
}

/**
 * Whether an administrator may settle what nobody supplied: while the response waits, after its return has lapsed, where a value is lacking though
 * the rest was decided, or to take back that it does not apply; with a reason, before approval.
 */
export function checkSettle(response: Response, by: Settling): Problem[] {
  const problems = [...checkCycleState(by.cycleState, ['open', 'reviewing']), ...checkNotOwn(response, by)]
  if (by.reason.trim() === '') problems.push(problem('reason_required', { act: 'settle' }, ['reason']))
  if (!isUnsupplied(response, by))
    problems.push(problem('response_state_wrong', { state: response.state, needed: 'waiting' }))
  return problems
}

function isUnsupplied(response: Response, { lacking, today, decision }: Settling): boolean {
  if (response.notApplicable) return decision === 'value'
  if (response.state === 'waiting') return true
  if (response.state === 'returned') return hasLapsed(response, today)
  return lacking && response.state !== 'objected'
}

/** Whether a return was not answered by its date: what was returned then counts as not submitted. */
export function hasLapsed(response: Pick<Response, 'state' | 'dueOn'>, today: string): boolean {
  return response.state === 'returned' && response.dueOn !== null && isPastDeadline(response.dueOn, today)
}

/** The response after an administrator settled what was missing: with a value it goes on to review (a lapsed return stays one); declared not applicable it is decided. */
export function settle(
  response: Response,
  facts: ResponseFacts,
  decision: 'value' | 'not_applicable',
  by: string,
  at: string,
): Response {
  if (decision === 'not_applicable')
    return {
      ...response,
      state: 'accepted',
      notApplicable: true,
      returnReason: null,
      dueOn: null,
      decidedBy: by,
      decidedAt: at,
    }
  const state = response.state === 'returned' ? 'returned' : settledState(response.confirmed, facts)
  return { ...response, notApplicable: false, state, decidedBy: null, decidedAt: null }
}
