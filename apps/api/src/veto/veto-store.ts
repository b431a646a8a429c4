import { refuse } from '@yaodian/domain'
import type { Reader, Writer } from '../database/reader.ts'
import type { VetoTable } from '../database/table/response.ts'

/** A confirmed ground of a veto. */
export interface VetoOccurrence {
  readonly id: string
  readonly cycleId: string
  readonly assesseeId: string
  readonly vetoCode: string
  readonly documentNumber: string
  /** The same document establishes the same veto once. */
  readonly key: string
  readonly onDate: string
  readonly note: string | null
  readonly confirmedBy: string
  readonly confirmedAt: string
  readonly withdrawnAt: string | null
  readonly withdrawnReason: string | null
  readonly version: number
}

function toOccurrence(row: VetoTable): VetoOccurrence {
  return {
    id: row.id,
    cycleId: row.cycle_id,
    assesseeId: row.assessee_id,
    vetoCode: row.veto_code,
    documentNumber: row.document_number,
    key: row.dedup_key,
    onDate: row.on_date,
    note: row.note,
    confirmedBy: row.confirmed_by,
    confirmedAt: row.confirmed_at,
    withdrawnAt: row.withdrawn_at,
    withdrawnReason: row.withdrawn_reason,
    version: row.version,
  }
}

/** Every confirmed ground of a cycle, withdrawn ones too, oldest first. */
export async function listOccurrences(
  reader: Reader,
  authorityId: string,
  cycleId: string,
): Promise<readonly VetoOccurrence[]> {
  const rows = await reader
    .selectFrom('veto')
    .selectAll()
    .where('authority_id', '=', authorityId)
    .where('cycle_id', '=', cycleId)
    .orderBy('id')
    .execute()
  return rows.map(toOccurrence)
}

/** One of them. @throws DomainError not_found */
export async function getOccurrence(
  reader: Reader,
  authorityId: string,
  cycleId: string,
  id: string,
): Promise<VetoOccurrence> {
  const row = await reader
    .selectFrom('veto')
    .selectAll()
    .where('authority_id', '=', authorityId)
    .where('cycle_id', '=', cycleId)
    .where('id', '=', id)
    .executeTakeFirst()
  return row === undefined ? refuse('not_found', { noun: 'veto' }) : toOccurrence(row)
}

/** Keeps a confirmed ground. */
export async function insertOccurrence(tx: Writer, authorityId: string, occurrence: VetoOccurrence): Promise<void> {
  await tx
    .insertInto('veto')
    .values({
      authority_id: authorityId,
      cycle_id: occurrence.cycleId,
      id: occurrence.id,
      assessee_id: occurrence.assesseeId,
      veto_code: occurrence.vetoCode,
      document_number: occurrence.documentNumber,
      dedup_key: occurrence.key,
      on_date: occurrence.onDate,
      note: occurrence.note,
      confirmed_by: occurrence.confirmedBy,
      confirmed_at: occurrence.confirmedAt,
      withdrawn_at: occurrence.withdrawnAt,
      withdrawn_reason: occurrence.withdrawnReason,
      version: occurrence.version,
    })
    .execute()
}

/** Marks one as withdrawn; it stays on record. */
export async function saveWithdrawn(tx: Writer, authorityId: string, occurrence: VetoOccurrence): Promise<void> {
  await tx
    .updateTable('veto')
    .set({
      withdrawn_at: occurrence.withdrawnAt,
      withdrawn_reason: occurrence.withdrawnReason,
      version: occurrence.version,
    })
    .where('authority_id', '=', authorityId)
    .where('cycle_id', '=', occurrence.cycleId)
    .where('id', '=', occurrence.id)
    .execute()
}
