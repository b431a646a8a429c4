import type { Reader } from '../database/reader.ts'
import { findLatestPublication, listPublicationRows } from './publication-store.ts'

/** An assessee's result of the cycle before. */
export interface PreviousResult {
  readonly year: number
  readonly total: string | null
  readonly rank: number | null
  readonly grade: string | null
}

/** Results of the cycle before, by assessee; none without a published one. */
export async function previousResults(
  reader: Reader,
  authorityId: string,
  previousCycleId: string | null,
): Promise<ReadonlyMap<string, PreviousResult>> {
  if (previousCycleId === null) return new Map()
  const latest = await findLatestPublication(reader, authorityId, previousCycleId)
  if (latest === undefined) return new Map()
  const { year } = await reader
    .selectFrom('cycle')
    .select('year')
    .where('authority_id', '=', authorityId)
    .where('id', '=', previousCycleId)
    .executeTakeFirstOrThrow()
  const rows = await listPublicationRows(reader, authorityId, previousCycleId, latest.id)
  return new Map(rows.map(({ assessee_id, total, rank, grade }) => [assessee_id, { year, total, rank, grade }]))
}
