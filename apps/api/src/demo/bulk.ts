import type { DataValue, Response } from '@yaodian/domain'
import { chunksOf } from '../database/insert-chunks.ts'
import type { Writer } from '../database/reader.ts'
import type { KeptResponse } from '../response/response-store.ts'

// What one command does for one value or one response, done for thousands in a few statements. The rules are domain's all the same.

/** Keeps many values, each new or replaced whole. */
export async function saveValues(
  tx: Writer,
  authorityId: string,
  cycleId: string,
  values: readonly DataValue[],
): Promise<void> {
  const rows = values.map(value => ({
    authority_id: authorityId,
    cycle_id: cycleId,
    period: value.period,
    assessee_id: value.assesseeId,
    data_item_id: value.dataItemId,
    reported: value.reported,
    reported_by: value.reportedBy,
    reported_at: value.reportedAt,
    verified: value.verified,
    verified_by: value.verifiedBy,
    verified_at: value.verifiedAt,
    verified_reason: value.verifiedReason,
    source: value.source,
    declared_missing: value.declaredMissing ? (1 as const) : (0 as const),
    version: value.version,
  }))
  for (const chunk of chunksOf(rows))
    await tx
      .insertInto('data_value')
      .values(chunk)
      .onConflict(conflict =>
        conflict.columns(['authority_id', 'cycle_id', 'period', 'assessee_id', 'data_item_id']).doUpdateSet(eb => ({
          verified: eb.ref('excluded.verified'),
          verified_by: eb.ref('excluded.verified_by'),
          verified_at: eb.ref('excluded.verified_at'),
          verified_reason: eb.ref('excluded.verified_reason'),
          version: eb.ref('excluded.version'),
        })),
      )
      .execute()
}

/** A response before and after an act. */
export interface Moved {
  readonly before: KeptResponse
  readonly after: Response
}

/** Keeps many responses as an act left them; each gets its next version. */
export async function saveResponses(tx: Writer, authorityId: string, moved: readonly Moved[]): Promise<void> {
  const rows = moved.map(({ before, after }) => ({
    authority_id: authorityId,
    cycle_id: before.cycleId,
    assessee_id: before.assesseeId,
    indicator_id: before.indicatorId,
    state: after.state,
    note: before.note,
    note_version: before.noteVersion,
    confirmed: after.confirmed ? (1 as const) : (0 as const),
    return_reason: after.returnReason,
    due_on: after.dueOn,
    not_applicable: after.notApplicable ? (1 as const) : (0 as const),
    decided_by: after.decidedBy,
    decided_at: after.decidedAt,
    version: before.version + 1,
  }))
  for (const chunk of chunksOf(rows))
    await tx
      .insertInto('response')
      .values(chunk)
      .onConflict(conflict =>
        conflict.columns(['authority_id', 'cycle_id', 'assessee_id', 'indicator_id']).doUpdateSet(eb => ({
          state: eb.ref('excluded.state'),
          decided_by: eb.ref('excluded.decided_by'),
          decided_at: eb.ref('excluded.decided_at'),
          version: eb.ref('excluded.version'),
        })),
      )
      .execute()
}
