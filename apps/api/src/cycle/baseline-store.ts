import type { Reader, Writer } from '../database/reader.ts'
import { chunksOf } from '../database/insert-chunks.ts'

/** A value that an earlier cycle verified. */
export interface VerifiedValue {
  readonly assesseeId: string
  readonly dataItemId: string
  readonly value: string
}

/** What a cycle verified for its own year. */
export async function listVerified(
  reader: Reader,
  authorityId: string,
  cycleId: string,
  period: string,
): Promise<readonly VerifiedValue[]> {
  const rows = await reader
    .selectFrom('data_value')
    .select(['assessee_id', 'data_item_id', 'verified'])
    .where('authority_id', '=', authorityId)
    .where('cycle_id', '=', cycleId)
    .where('period', '=', period)
    .where('verified', 'is not', null)
    .execute()
  return rows.flatMap(row =>
    row.verified === null ? [] : [{ assesseeId: row.assessee_id, dataItemId: row.data_item_id, value: row.verified }],
  )
}

/** Keeps values of an earlier cycle as baselines: known already, so nobody is asked for them again. */
export async function insertBaselines(
  tx: Writer,
  authorityId: string,
  into: { readonly cycleId: string; readonly period: string; readonly now: string },
  values: readonly VerifiedValue[],
): Promise<void> {
  const rows = values.map(({ assesseeId, dataItemId, value }) => ({
    authority_id: authorityId,
    cycle_id: into.cycleId,
    period: into.period,
    assessee_id: assesseeId,
    data_item_id: dataItemId,
    reported: value,
    reported_by: null,
    reported_at: into.now,
    verified: value,
    verified_by: null,
    verified_at: into.now,
    verified_reason: null,
    source: 'carried_over',
    declared_missing: 0 as const,
    version: 1,
  }))
  for (const chunk of chunksOf(rows)) await tx.insertInto('data_value').values(chunk).execute()
}
