import type { Attested } from '@yaodian/domain'
import type { AttestedColumns } from '../database/table/response.ts'

/** Who stands behind a row. */
export function toAttested(row: AttestedColumns): Attested {
  return {
    recordedBy: row.recorded_by,
    recordedAt: row.recorded_at,
    confirmedBy: row.confirmed_by,
    confirmedAt: row.confirmed_at,
    withdrawnBy: row.withdrawn_by,
    withdrawnAt: row.withdrawn_at,
    withdrawnReason: row.withdrawn_reason,
    version: row.version,
  }
}

/** The same as columns. */
export function attestedColumns(fact: Attested): AttestedColumns {
  return {
    recorded_by: fact.recordedBy,
    recorded_at: fact.recordedAt,
    confirmed_by: fact.confirmedBy,
    confirmed_at: fact.confirmedAt,
    withdrawn_by: fact.withdrawnBy,
    withdrawn_at: fact.withdrawnAt,
    withdrawn_reason: fact.withdrawnReason,
    version: fact.version,
  }
}

/** Rows that count, as scoring reads them: by assessee, in the order given. */
export function byAssessee<Row extends { readonly assessee_id: string }, Fact>(
  rows: readonly Row[],
  toFact: (row: Row) => Fact,
): ReadonlyMap<string, readonly Fact[]> {
  return new Map([...Map.groupBy(rows, row => row.assessee_id)].map(([id, own]) => [id, own.map(toFact)]))
}
