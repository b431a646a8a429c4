import type { Reader } from '../database/reader.ts'
import type { ComputedRow } from './compute-rows.ts'
import { unpack } from './pack.ts'
import { findLatestPublication, listPublicationDetails } from './publication-store.ts'

/** A row of a revision as stored: whose, and its content, packed. */
interface StoredRow {
  readonly assessee_id: string
  readonly detail: Uint8Array
}

/** The assessees whose row says something else than before; all of them before the first revision. */
export function changedRows(before: readonly StoredRow[], rows: readonly ComputedRow[]): ReadonlySet<string> {
  const contents = new Map(before.map(row => [row.assessee_id, unpack(row.detail)]))
  return new Set(rows.filter(row => contents.get(row.assesseeId) !== row.content).map(row => row.assesseeId))
}

/** The assessees whose row says something else than the newest revision. */
export async function changedAssessees(
  reader: Reader,
  authorityId: string,
  cycleId: string,
  rows: readonly ComputedRow[],
): Promise<ReadonlySet<string>> {
  const latest = await findLatestPublication(reader, authorityId, cycleId)
  const before = latest === undefined ? [] : await listPublicationDetails(reader, authorityId, cycleId, latest.id)
  return changedRows(before, rows)
}
