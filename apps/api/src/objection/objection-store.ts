import { refuse } from '@yaodian/domain'
import type { Reader, Writer } from '../database/reader.ts'
import type { ObjectionTable } from '../database/table/response.ts'
import type { ResponseAddress } from '../response/response-store.ts'

/** An objection as kept. */
export interface KeptObjection extends ResponseAddress {
  readonly id: string
  readonly dataItemId: string
  readonly reason: string
  readonly raisedBy: string
  readonly raisedAt: string
  readonly state: 'open' | 'upheld' | 'rejected'
  readonly answer: string | null
  readonly answeredBy: string | null
  readonly answeredAt: string | null
  readonly version: number
}

function toObjection(row: ObjectionTable): KeptObjection {
  return {
    id: row.id,
    cycleId: row.cycle_id,
    assesseeId: row.assessee_id,
    indicatorId: row.indicator_id,
    dataItemId: row.data_item_id,
    reason: row.reason,
    raisedBy: row.raised_by,
    raisedAt: row.raised_at,
    state: row.state,
    answer: row.answer,
    answeredBy: row.answered_by,
    answeredAt: row.answered_at,
    version: row.version,
  }
}

/** One objection. @throws DomainError not_found */
export async function getObjection(
  reader: Reader,
  authorityId: string,
  cycleId: string,
  id: string,
): Promise<KeptObjection> {
  const row = await reader
    .selectFrom('objection')
    .selectAll()
    .where('authority_id', '=', authorityId)
    .where('cycle_id', '=', cycleId)
    .where('id', '=', id)
    .executeTakeFirst()
  return row === undefined ? refuse('not_found', { noun: 'objection' }) : toObjection(row)
}

/** A response's objections, oldest first. */
export async function listObjections(
  reader: Reader,
  authorityId: string,
  at: ResponseAddress,
): Promise<readonly KeptObjection[]> {
  const rows = await reader
    .selectFrom('objection')
    .selectAll()
    .where('authority_id', '=', authorityId)
    .where('cycle_id', '=', at.cycleId)
    .where('assessee_id', '=', at.assesseeId)
    .where('indicator_id', '=', at.indicatorId)
    .orderBy('id')
    .execute()
  return rows.map(toObjection)
}

/** Keeps a new objection. */
export async function insertObjection(tx: Writer, authorityId: string, objection: KeptObjection): Promise<void> {
  await tx
    .insertInto('objection')
    .values({
      authority_id: authorityId,
      cycle_id: objection.cycleId,
      id: objection.id,
      assessee_id: objection.assesseeId,
      indicator_id: objection.indicatorId,
      data_item_id: objection.dataItemId,
      reason: objection.reason,
      raised_by: objection.raisedBy,
      raised_at: objection.raisedAt,
      ...answerOf(objection),
    })
    .execute()
}

/** Keeps an answer. */
export async function saveObjection(tx: Writer, authorityId: string, objection: KeptObjection): Promise<void> {
  await tx
    .updateTable('objection')
    .set(answerOf(objection))
    .where('authority_id', '=', authorityId)
    .where('cycle_id', '=', objection.cycleId)
    .where('id', '=', objection.id)
    .execute()
}

function answerOf({ state, answer, answeredBy, answeredAt, version }: KeptObjection) {
  return { state, answer, answered_by: answeredBy, answered_at: answeredAt, version }
}
