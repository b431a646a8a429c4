import type { DataValue, ValueSource } from '@yaodian/domain'
import type { Reader, Writer } from '../database/reader.ts'
import type { DataValueTable } from '../database/table/response.ts'

const columns = [
  'period',
  'assessee_id',
  'data_item_id',
  'reported',
  'reported_by',
  'reported_at',
  'verified',
  'verified_by',
  'verified_at',
  'verified_reason',
  'source',
  'declared_missing',
  'version',
] as const

const sources: readonly ValueSource[] = ['assessee', 'office', 'register', 'carried_over', 'settled']

function toSource(text: string): ValueSource {
  const found = sources.find(each => each === text)
  if (found === undefined) throw new Error(`unknown source of a value: ${text}`)
  return found
}

function toValue(row: Omit<DataValueTable, 'authority_id' | 'cycle_id'>): DataValue {
  return {
    period: row.period,
    assesseeId: row.assessee_id,
    dataItemId: row.data_item_id,
    reported: row.reported,
    reportedBy: row.reported_by,
    reportedAt: row.reported_at,
    verified: row.verified,
    verifiedBy: row.verified_by,
    verifiedAt: row.verified_at,
    verifiedReason: row.verified_reason,
    source: toSource(row.source),
    declaredMissing: row.declared_missing === 1,
    version: row.version,
  }
}

/** Values by period and data item (and assessee), so that none is looked for twice. */
export class ValueTable {
  readonly #values = new Map<string, DataValue>()

  constructor(values: readonly DataValue[]) {
    for (const value of values) this.set(value)
  }

  get(period: string, assesseeId: string, dataItemId: string): DataValue | undefined {
    return this.#values.get(`${period}/${assesseeId}/${dataItemId}`)
  }

  set(value: DataValue): void {
    this.#values.set(`${value.period}/${value.assesseeId}/${value.dataItemId}`, value)
  }
}

/** Every value of one assessee in a cycle, of both periods. */
export async function readValuesOf(
  reader: Reader,
  authorityId: string,
  cycleId: string,
  assesseeId: string,
): Promise<ValueTable> {
  const rows = await reader
    .selectFrom('data_value')
    .select(columns)
    .where('authority_id', '=', authorityId)
    .where('cycle_id', '=', cycleId)
    .where('assessee_id', '=', assesseeId)
    .execute()
  return new ValueTable(rows.map(toValue))
}

/** The values of some data items, of all assessees or of those named. */
export async function readValues(
  reader: Reader,
  authorityId: string,
  cycleId: string,
  which: { readonly dataItemIds?: readonly string[]; readonly assesseeIds?: readonly string[] },
): Promise<ValueTable> {
  if (which.dataItemIds?.length === 0 || which.assesseeIds?.length === 0) return new ValueTable([])
  let found = reader
    .selectFrom('data_value')
    .select(columns)
    .where('authority_id', '=', authorityId)
    .where('cycle_id', '=', cycleId)
  if (which.dataItemIds !== undefined) found = found.where('data_item_id', 'in', which.dataItemIds)
  if (which.assesseeIds !== undefined) found = found.where('assessee_id', 'in', which.assesseeIds)
  const rows = await found.execute()
  return new ValueTable(rows.map(toValue))
}

/** Keeps a value: the row is new at version 1, else replaced whole. */
export async function saveValue(tx: Writer, authorityId: string, cycleId: string, value: DataValue): Promise<void> {
  const fields = {
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
  }
  await tx
    .insertInto('data_value')
    .values({
      authority_id: authorityId,
      cycle_id: cycleId,
      period: value.period,
      assessee_id: value.assesseeId,
      data_item_id: value.dataItemId,
      ...fields,
    })
    .onConflict(conflict =>
      conflict.columns(['authority_id', 'cycle_id', 'period', 'assessee_id', 'data_item_id']).doUpdateSet(fields),
    )
    .execute()
}
