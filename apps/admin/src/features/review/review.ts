import type { inferProcedureOutput } from '@trpc/server'
import type { AppRouter } from '@yaodian/api/router'
import { responseStates, type DataItem, type ResponseState } from '@yaodian/domain'
import type { ReviewSearch } from './review-search.ts'

export type Review = inferProcedureOutput<AppRouter['review']['get']>
export type ReviewedResponse = Review['response']
export type ReviewedValue = ReviewedResponse['values'][number]
export type Queue = inferProcedureOutput<AppRouter['review']['queue']>
export type QueuedResponse = Queue['responses'][number]

/** Which response. */
export interface At {
  readonly cycleId: string
  readonly indicatorId: string
  readonly assesseeId: string
}

/** What asks for the office's attention, most urgent first. */
export const stateOrder: readonly ResponseState[] = ['objected', 'ready', 'returned', 'waiting', 'accepted']

/** The data item of a value. */
export function itemOf(
  view: Pick<ReviewedResponse, 'line'>,
  value: Pick<ReviewedValue, 'dataItemId'>,
): DataItem | undefined {
  return view.line.dataItems.find(item => item.id === value.dataItemId)
}

/** The response after this one in the list that waits for a decision; after the last it begins again; null when none is left. */
export function nextToDecide(list: readonly QueuedResponse[], at: At): QueuedResponse | null {
  const here = list.findIndex(each => isAt(each, at))
  const round = [...list.slice(here + 1), ...list.slice(0, Math.max(here, 0))]
  return round.find(each => each.state === 'ready' || each.state === 'objected') ?? null
}

export function isAt(each: Pick<QueuedResponse, 'indicatorId' | 'assesseeId'>, at: At): boolean {
  return each.indicatorId === at.indicatorId && each.assesseeId === at.assesseeId
}

/** The state that the list is narrowed to, if any. */
export function stateOf(search: ReviewSearch): ResponseState | null {
  return responseStates.find(state => state === search.state) ?? null
}

/** Whether it can be confirmed together with others: it waits, and nothing in it is the assessee's own, which its head would have confirmed. */
export function isBulk({ state, confirmed }: Pick<QueuedResponse, 'state' | 'confirmed'>): boolean {
  return state === 'ready' && !confirmed
}
