import { checkCycleState, isPastDeadline } from '../cycle/cycle.ts'
import type { CycleState } from '../cycle/cycle-state.ts'
import { type Problem, problem, refuseIfAny } from '../problem.ts'

/**
 * waiting 待填报: a value is missing, or the assessee's part is not confirmed · ready 待审核 · accepted 已通过 by the responsible office ·
 * returned 已退回: the assessee's part is open again · objected 有异议: the assessee contests a value that others supplied.
 */
export type ResponseState = 'waiting' | 'ready' | 'accepted' | 'returned' | 'objected'

/** Every state, in the order in which a response usually passes them. */
export const responseStates: readonly ResponseState[] = ['waiting', 'ready', 'accepted', 'returned', 'objected']

/** 指标填报: one indicator of one assessee in a cycle. */
export interface Response {
  readonly cycleId: string
  readonly assesseeId: string
  readonly indicatorId: string
  readonly state: ResponseState
  /** The assessee's remark. */
  readonly note: string | null
  /** The head confirmed the assessee's part as it stands. */
  readonly confirmed: boolean
  readonly returnReason: string | null
  /** ISO date until which a returned response can be changed. */
  readonly dueOn: string | null
  /** An administrator settled that the indicator does not apply. */
  readonly notApplicable: boolean
  /** Account that accepted it, and the instant. */
  readonly decidedBy: string | null
  readonly decidedAt: string | null
  readonly version: number
}

/** A data item as a response sees it. */
export interface ResponseItem {
  readonly dataItemId: string
  readonly name: string
  /** The assessee itself supplies it. */
  readonly mine: boolean
  /** It has a value, or was declared missing. */
  readonly settled: boolean
}

/** What decides a response's state beside its own record. */
export interface ResponseFacts {
  readonly indicator: string
  /** The data items of which this year's value is read. */
  readonly items: readonly ResponseItem[]
  /** Least number of evidence files asked of the assessee. */
  readonly files: number
}

/** When something is asked: the cycle's state, the deadline that holds for this assessee, and today where the authority is (ISO dates). */
export interface FillingTime {
  readonly cycleState: CycleState
  readonly deadline: string
  readonly today: string
}

/** Whether the indicator asks anything of the assessee: a value or a file. */
export function asksAssessee(facts: ResponseFacts): boolean {
  return facts.files > 0 || facts.items.some(item => item.mine)
}

/** `ready` once every value is there or declared missing and the head confirmed the assessee's part, where there is one. */
export function settledState(confirmed: boolean, facts: ResponseFacts): 'waiting' | 'ready' {
  const complete = facts.items.every(item => item.settled)
  return complete && (confirmed || !asksAssessee(facts)) ? 'ready' : 'waiting'
}

/** The state of a response when its cycle opens, with whatever was taken over from elsewhere. */
export function initialState(facts: ResponseFacts): 'waiting' | 'ready' {
  return settledState(false, facts)
}

/** What tells whether a response is open. */
export type Openness = Pick<Response, 'state' | 'dueOn' | 'decidedAt'>

/** Whether an office's decision stands: the response is accepted, or was when an objection was raised. */
export function isDecided({ state, decidedAt }: Openness): boolean {
  return state === 'accepted' || (state === 'objected' && decidedAt !== null)
}

/** Whether anything that was not returned can be filled in at all: the cycle is open, and the deadline that holds for this assessee not past. */
export function checkFilling(time: FillingTime): Problem[] {
  const closed = checkCycleState(time.cycleState, ['open'])
  if (closed.length > 0) return closed
  return isPastDeadline(time.deadline, time.today) ? [problem('deadline_passed', { deadline: time.deadline })] : []
}

/**
 * Whether the assessee may change its part. Before the deadline (its own where extended) all that no office has accepted is open, also while
 * others' value is contested: changing what the head confirmed takes the confirmation back. What an office accepted stays as it is.
 * A returned response is open until its own due date, also after filling was closed.
 */
export function checkOpen(response: Openness, time: FillingTime): Problem[] {
  if (response.state === 'returned') {
    const closed = checkCycleState(time.cycleState, ['open', 'reviewing'])
    if (closed.length > 0) return closed
    return response.dueOn !== null && isPastDeadline(response.dueOn, time.today)
      ? [problem('deadline_passed', { deadline: response.dueOn })]
      : []
  }
  const closed = checkFilling(time)
  if (closed.length > 0) return closed
  return isDecided(response)
    ? [problem('response_state_wrong', { state: response.state, needed: 'waiting,ready,returned' })]
    : []
}

/** Whether the assessee may change a value that several responses read: a return opens it, else every one of them must be open. */
export function checkOpenValue(responses: readonly Openness[], time: FillingTime): Problem[] {
  const found = responses.map(response => ({
    returned: response.state === 'returned',
    problems: checkOpen(response, time),
  }))
  if (found.some(each => each.returned && each.problems.length === 0)) return []
  return found.find(each => each.problems.length > 0)?.problems ?? []
}

/** A return that lets its assessee change a value now: its reason and date hold for every response that reads the value. */
export type OpenReturn = Pick<Response, 'returnReason' | 'dueOn'>

/** The return among responses that read a value which lets it be changed now, if there is one. */
export function openReturn(responses: readonly (OpenReturn & Openness)[], time: FillingTime): OpenReturn | undefined {
  return responses.find(each => each.state === 'returned' && checkOpen(each, time).length === 0)
}

/**
 * A response after its assessee changed a value, the evidence or the remark: what was confirmed or decided no longer stands; a return stays until
 * it is confirmed, an objection until it is answered. One that was confirmed and is not open itself, but shares the value with one that was returned (`by`), opens with it: else an
 * office could accept what no head has confirmed.
 */
export function afterOwnChange(response: Response, facts: ResponseFacts, time: FillingTime, by?: OpenReturn): Response {
  const undecided = { ...response, confirmed: false, decidedBy: null, decidedAt: null }
  if (checkOpen(response, time).length === 0)
    return { ...undecided, state: response.state === 'returned' ? 'returned' : stateWith(response, false, facts) }
  if (by === undefined || !response.confirmed || response.state === 'objected')
    return afterOthersChange(response, facts)
  return { ...undecided, state: 'returned', returnReason: by.returnReason, dueOn: by.dueOn }
}

/** An objection holds the state until it is answered; else it follows from what is there. */
function stateWith(response: Response, confirmed: boolean, facts: ResponseFacts): ResponseState {
  return response.state === 'objected' ? 'objected' : settledState(confirmed, facts)
}

/** A response after an office, a register or a verification changed one of its values: a decision no longer stands; return and objection do. */
export function afterOthersChange(response: Response, facts: ResponseFacts): Response {
  if (response.state === 'returned' || response.state === 'objected')
    return { ...response, decidedBy: null, decidedAt: null }
  return { ...response, state: settledState(response.confirmed, facts), decidedBy: null, decidedAt: null }
}

/** Whether the head can confirm this response's part now: it asks something, is open, and is not confirmed already. */
export function needsConfirmation(response: Response, facts: ResponseFacts, time: FillingTime): boolean {
  return asksAssessee(facts) && !response.confirmed && checkOpen(response, time).length === 0
}

/** The head confirms the assessee's part; an open objection stays one. @throws DomainError when it is not open */
export function confirm(response: Response, facts: ResponseFacts, time: FillingTime): Response {
  refuseIfAny(checkOpen(response, time))
  return { ...response, state: stateWith(response, true, facts), confirmed: true, returnReason: null, dueOn: null }
}
