import { refuse } from '@yaodian/domain'
import type { Reader, Writer } from '../database/reader.ts'
import type { ResponseAddress } from '../response/response-store.ts'

/** A file attached to a response. */
export interface KeptEvidence extends ResponseAddress {
  readonly id: string
  readonly name: string
  readonly mediaType: string
  readonly size: number
  readonly digest: string
  readonly attachedBy: string
  readonly attachedAt: string
  readonly removedAt: string | null
}

const columns = [
  'id',
  'cycle_id',
  'assessee_id',
  'indicator_id',
  'name',
  'media_type',
  'size',
  'digest',
  'attached_by',
  'attached_at',
  'removed_at',
] as const

interface Row {
  readonly id: string
  readonly cycle_id: string
  readonly assessee_id: string
  readonly indicator_id: string
  readonly name: string
  readonly media_type: string
  readonly size: number
  readonly digest: string
  readonly attached_by: string
  readonly attached_at: string
  readonly removed_at: string | null
}

function toEvidence(row: Row): KeptEvidence {
  return {
    id: row.id,
    cycleId: row.cycle_id,
    assesseeId: row.assessee_id,
    indicatorId: row.indicator_id,
    name: row.name,
    mediaType: row.media_type,
    size: row.size,
    digest: row.digest,
    attachedBy: row.attached_by,
    attachedAt: row.attached_at,
    removedAt: row.removed_at,
  }
}

/** What is attached to one assessee's responses now, oldest first; removed files are left out. */
export async function listEvidenceOf(
  reader: Reader,
  authorityId: string,
  cycleId: string,
  assesseeId: string,
): Promise<readonly KeptEvidence[]> {
  const rows = await reader
    .selectFrom('evidence')
    .select(columns)
    .where('authority_id', '=', authorityId)
    .where('cycle_id', '=', cycleId)
    .where('assessee_id', '=', assesseeId)
    .where('removed_at', 'is', null)
    .orderBy('id')
    .execute()
  return rows.map(toEvidence)
}

/** One file, removed or not. @throws DomainError not_found */
export async function getEvidenceById(
  reader: Reader,
  authorityId: string,
  cycleId: string,
  id: string,
): Promise<KeptEvidence> {
  const row = await reader
    .selectFrom('evidence')
    .select(columns)
    .where('authority_id', '=', authorityId)
    .where('cycle_id', '=', cycleId)
    .where('id', '=', id)
    .executeTakeFirst()
  return row === undefined ? refuse('not_found', { noun: 'evidence' }) : toEvidence(row)
}

/** Names a file that the store already holds, and attaches it. */
export async function insertEvidence(tx: Writer, authorityId: string, evidence: KeptEvidence): Promise<void> {
  await tx
    .insertInto('stored_file')
    .values({
      authority_id: authorityId,
      digest: evidence.digest,
      size: evidence.size,
      touched_at: evidence.attachedAt,
    })
    .onConflict(conflict =>
      conflict.columns(['authority_id', 'digest']).doUpdateSet({ touched_at: evidence.attachedAt }),
    )
    .execute()
  await tx
    .insertInto('evidence')
    .values({
      authority_id: authorityId,
      cycle_id: evidence.cycleId,
      id: evidence.id,
      assessee_id: evidence.assesseeId,
      indicator_id: evidence.indicatorId,
      name: evidence.name,
      media_type: evidence.mediaType,
      size: evidence.size,
      digest: evidence.digest,
      attached_by: evidence.attachedBy,
      attached_at: evidence.attachedAt,
      removed_at: null,
    })
    .execute()
}

/** Marks a file as removed; it is kept, since a receipt or a review may name it. */
export async function markEvidenceRemoved(
  tx: Writer,
  authorityId: string,
  cycleId: string,
  id: string,
  at: string,
): Promise<void> {
  await tx
    .updateTable('evidence')
    .set({ removed_at: at })
    .where('authority_id', '=', authorityId)
    .where('cycle_id', '=', cycleId)
    .where('id', '=', id)
    .execute()
}
