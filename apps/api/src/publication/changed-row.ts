import type { Reader } from '../database/reader.ts'
import type { ComputedRow } from './compute-rows.ts'
import { unpack } from './pack.ts'
import { findLatestPublication, listPublicationDetails } from './publication-store.ts'

/** What each assessee's row of a revision says, by assessee. */
export async function contentsOf(
  reader: Reader,
  authorityId: string,
  cycleId: string,
  publicationId: string,
): Promise<ReadonlyMap<string, string>> {
  const rows = await listPublicationDetails(reader, authorityId, cycleId, publicationId)
  return new Map(rows.map(row => [row.assessee_id, unpack(row.detail)]))
}

/** The assessees whose row says something else than the newest revision; all of them before the first. */
export async function changedAssessees(
  reader: Reader,
  authorityId: string,
  cycleId: string,
  rows: readonly ComputedRow[],
): Promise<ReadonlySet<string>> {
  const latest = await findLatestPublication(reader, authorityId, cycleId)
  const before =
    latest === undefined ? new Map<string, string>() : await contentsOf(reader, authorityId, cycleId, latest.id)
  return new Set(rows.filter(row => before.get(row.assesseeId) !== row.content).map(row => row.assesseeId))
}
