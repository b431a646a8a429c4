import { entry, type AuditAction, type AuditEntry, type ResponseState } from '@yaodian/domain'
import { z } from 'zod'
import { getLine, type CycleFrame } from './cycle-frame.ts'
import type { KeptResponse } from './response-store.ts'

/** A response before and after an act that was about something else: a value, a file, an objection. */
export interface Move {
  readonly before: KeptResponse
  readonly after: KeptResponse
}

/** A value as an act changed it. */
export interface ValueChange {
  readonly dataItemId: string
  readonly before: string | null
  readonly after: string | null
}

const State = z.enum(['waiting', 'ready', 'accepted', 'returned', 'objected']) satisfies z.ZodType<ResponseState>

/** What an event in a response's timeline tells beside its words: where the response went, and which values changed. Other keys of a detail are the review's own. */
const EventDetail = z.object({
  moved: z.object({ from: State, to: State }).nullable().catch(null),
  changes: z
    .array(z.object({ dataItemId: z.string(), before: z.string().nullable(), after: z.string().nullable() }))
    .catch([]),
})
export type EventDetail = z.output<typeof EventDetail>

/** The detail of an event: from where to where the response went by it, and the values that did it. */
export function detailOf(move: Move, changes: readonly ValueChange[] = []): string {
  const { before, after } = move
  return JSON.stringify({
    moved: before.state === after.state ? null : { from: before.state, to: after.state },
    changes,
  })
}

/** Reads it back; an event without one moved nothing. */
export function readDetail(detail: string | null): EventDetail {
  return detail === null ? { moved: null, changes: [] } : EventDetail.parse(JSON.parse(detail))
}

/** An act for the trail, with every response that it moved: by assessee and the indicator's code, before and after. */
export function entryMoving(
  action: AuditAction,
  noun: string,
  objectId: string,
  state: { readonly before: object | null; readonly after: object | null },
  frame: CycleFrame,
  moves: readonly Move[],
): AuditEntry {
  const moved = moves.filter(
    ({ before, after }) => before.state !== after.state || before.confirmed !== after.confirmed,
  )
  if (moved.length === 0) return entry(action, noun, objectId, state.before, state.after)
  return entry(
    action,
    noun,
    objectId,
    {
      ...state.before,
      moved: standing(
        frame,
        moved.map(each => each.before),
      ),
    },
    {
      ...state.after,
      moved: standing(
        frame,
        moved.map(each => each.after),
      ),
    },
  )
}

function standing(frame: CycleFrame, responses: readonly KeptResponse[]) {
  const found: Record<string, Record<string, { state: ResponseState; confirmed: boolean }>> = {}
  for (const { assesseeId, indicatorId, state, confirmed } of responses)
    (found[assesseeId] ??= {})[getLine(frame, indicatorId).indicator.code] = { state, confirmed }
  return found
}
