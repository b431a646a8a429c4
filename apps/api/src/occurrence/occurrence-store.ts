import { refuse, type Attested, type Occurrence } from '@yaodian/domain'
import { chunksOf } from '../database/insert-chunks.ts'
import type { Reader, Writer } from '../database/reader.ts'
import type { OccurrenceTable } from '../database/table/response.ts'
import { attestedColumns, byAssessee, toAttested } from './attested-column.ts'

/** An occurrence on record in a cycle. */
export interface KeptOccurrence extends Occurrence, Attested {
  readonly cycleId: string
  readonly assesseeId: string
}

function toOccurrence(row: OccurrenceTable): Occurrence {
  return {
    id: row.id,
    type: row.type,
    on: row.on_date,
    documentNumber: row.document_number,
    dedupKey: row.dedup_key,
    level: row.level,
    place: row.place,
    count: row.count,
    points: row.points,
    share: row.share,
    issuer: row.issuer,
    reason: row.reason,
  }
}

function toKept(row: OccurrenceTable): KeptOccurrence {
  return { ...toOccurrence(row), ...toAttested(row), cycleId: row.cycle_id, assesseeId: row.assessee_id }
}

/** Every occurrence of a cycle or of one assessee, withdrawn ones too, in the order of their records. */
export async function listOccurrences(
  reader: Reader,
  authorityId: string,
  cycleId: string,
  onlyAssessee: string | null,
): Promise<readonly KeptOccurrence[]> {
  const rows = await reader
    .selectFrom('occurrence')
    .selectAll()
    .where('authority_id', '=', authorityId)
    .where('cycle_id', '=', cycleId)
    .$if(onlyAssessee !== null, query => query.where('assessee_id', '=', onlyAssessee))
    .orderBy('id')
    .execute()
  return rows.map(toKept)
}

/** One of them. @throws DomainError not_found */
export async function getOccurrence(
  reader: Reader,
  authorityId: string,
  cycleId: string,
  id: string,
): Promise<KeptOccurrence> {
  const row = await reader
    .selectFrom('occurrence')
    .selectAll()
    .where('authority_id', '=', authorityId)
    .where('cycle_id', '=', cycleId)
    .where('id', '=', id)
    .executeTakeFirst()
  return row === undefined ? refuse('not_found', { noun: 'occurrence' }) : toKept(row)
}

/** What scoring counts: confirmed and not withdrawn, by assessee, in the order of the documents. */
export async function confirmedOccurrences(
  reader: Reader,
  authorityId: string,
  cycleId: string,
  onlyAssessee: string | null,
): Promise<ReadonlyMap<string, readonly Occurrence[]>> {
  const rows = await reader
    .selectFrom('occurrence')
    .selectAll()
    .where('authority_id', '=', authorityId)
    .where('cycle_id', '=', cycleId)
    .where('confirmed_at', 'is not', null)
    .where('withdrawn_at', 'is', null)
    .$if(onlyAssessee !== null, query => query.where('assessee_id', '=', onlyAssessee))
    .orderBy('on_date')
    .orderBy('id')
    .execute()
  return byAssessee(rows, toOccurrence)
}

function toRow(authorityId: string, occurrence: KeptOccurrence): OccurrenceTable {
  return {
    authority_id: authorityId,
    cycle_id: occurrence.cycleId,
    id: occurrence.id,
    assessee_id: occurrence.assesseeId,
    type: occurrence.type,
    on_date: occurrence.on,
    document_number: occurrence.documentNumber,
    dedup_key: occurrence.dedupKey,
    level: occurrence.level,
    place: occurrence.place,
    count: occurrence.count,
    points: occurrence.points,
    share: occurrence.share,
    issuer: occurrence.issuer,
    reason: occurrence.reason,
    ...attestedColumns(occurrence),
  }
}

/** Keeps new records, many in a few statements. The rules are domain's: `readOccurrence`, `checkRecord`. */
export async function insertOccurrences(
  tx: Writer,
  authorityId: string,
  occurrences: readonly KeptOccurrence[],
): Promise<void> {
  for (const chunk of chunksOf(occurrences.map(each => toRow(authorityId, each))))
    await tx.insertInto('occurrence').values(chunk).execute()
}

/** Keeps who confirmed or withdrew it; what was recorded never changes. */
export async function saveAttested(tx: Writer, authorityId: string, occurrence: KeptOccurrence): Promise<void> {
  await tx
    .updateTable('occurrence')
    .set(attestedColumns(occurrence))
    .where('authority_id', '=', authorityId)
    .where('cycle_id', '=', occurrence.cycleId)
    .where('id', '=', occurrence.id)
    .execute()
}
