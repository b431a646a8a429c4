import { chunksOf } from '../database/insert-chunks.ts'
import type { Reader, Writer } from '../database/reader.ts'
import type { ResponseAddress } from './response-store.ts'

const kinds = [
  'reopened',
  'confirmed',
  'accepted',
  'corrected',
  'returned',
  'supplied',
  'settled',
  'objected',
  'answered',
  'evidence_attached',
  'evidence_removed',
] as const

/** What can happen to a response, for its timeline. */
export type ResponseEventKind = (typeof kinds)[number]

function toKind(text: string): ResponseEventKind {
  const found = kinds.find(each => each === text)
  if (found === undefined) throw new Error(`unknown event of a response: ${text}`)
  return found
}

/** One event as it is written. */
export interface NewEvent extends ResponseAddress {
  readonly id: string
  readonly kind: ResponseEventKind
  readonly at: string
  readonly accountId: string
  readonly organisationId: string
  readonly text: string | null
  /** JSON: what a review saw (domain: PartContent), or where the response went and by which values (move.ts). */
  readonly detail: string | null
}

/** Writes an event into the timeline. */
export async function insertEvent(tx: Writer, authorityId: string, event: NewEvent): Promise<void> {
  await insertEvents(tx, authorityId, [event])
}

/** Writes many at once. */
export async function insertEvents(tx: Writer, authorityId: string, events: readonly NewEvent[]): Promise<void> {
  const rows = events.map(event => ({
    authority_id: authorityId,
    cycle_id: event.cycleId,
    id: event.id,
    assessee_id: event.assesseeId,
    indicator_id: event.indicatorId,
    kind: event.kind,
    at: event.at,
    account_id: event.accountId,
    organisation_id: event.organisationId,
    text: event.text,
    detail: event.detail,
  }))
  for (const chunk of chunksOf(rows)) await tx.insertInto('response_event').values(chunk).execute()
}

/** A response's timeline, oldest first. */
export async function listEvents(reader: Reader, authorityId: string, at: ResponseAddress) {
  const rows = await reader
    .selectFrom('response_event')
    .select(['id', 'kind', 'at', 'account_id', 'organisation_id', 'text', 'detail'])
    .where('authority_id', '=', authorityId)
    .where('cycle_id', '=', at.cycleId)
    .where('assessee_id', '=', at.assesseeId)
    .where('indicator_id', '=', at.indicatorId)
    .orderBy('at')
    .orderBy('id')
    .execute()
  return rows.map(row => ({ ...row, kind: toKind(row.kind) }))
}
