import type {
  AssesseeInput,
  ConfirmedVeto,
  FrozenScheme,
  Population,
  RankedAssessee,
  SuppliedValue,
} from '@yaodian/domain'
import { dateIn } from '../context.ts'
import type { Reader } from '../database/reader.ts'

interface Verification {
  readonly office: string
  readonly on: string
}

// Days are shown as they were where the county is.
const timeZone = 'Asia/Shanghai'

/** Everything of a cycle that scoring reads, as it stands in the reader's snapshot. `onlyAssessee` narrows it to one. */
export async function getPopulation(
  reader: Reader,
  authorityId: string,
  cycle: { readonly id: string; readonly year: number; readonly frozen: FrozenScheme },
  use: AssesseeInput['use'],
  onlyAssessee: string | null,
): Promise<Population> {
  const assessees = await listAssessees(reader, authorityId, cycle.id, onlyAssessee)
  const { values, verifications } = await valuesByAssessee(reader, authorityId, cycle, onlyAssessee)
  const notApplicable = await notApplicableByAssessee(reader, authorityId, cycle.id, onlyAssessee)
  const vetoes = await vetoesByAssessee(reader, authorityId, cycle.id, onlyAssessee)
  return {
    frozen: cycle.frozen,
    assessees,
    inputs: assessees.map(({ id, groupKey }) => ({
      assesseeId: id,
      groupKey,
      values: values.get(id) ?? {},
      notApplicable: notApplicable.get(id) ?? [],
      vetoes: vetoes.get(id) ?? [],
      use,
    })),
    verifications,
  }
}

async function listAssessees(
  reader: Reader,
  authorityId: string,
  cycleId: string,
  only: string | null,
): Promise<RankedAssessee[]> {
  const rows = await reader
    .selectFrom('cycle_assessee')
    .select(['assessee_id as id', 'name', 'group_key as groupKey'])
    .where('authority_id', '=', authorityId)
    .where('cycle_id', '=', cycleId)
    .$if(only !== null, query => query.where('assessee_id', '=', only))
    .orderBy('name')
    .orderBy('assessee_id')
    .execute()
  return rows
}

async function valuesByAssessee(
  reader: Reader,
  authorityId: string,
  cycle: { readonly id: string; readonly year: number; readonly frozen: FrozenScheme },
  only: string | null,
): Promise<{
  values: Map<string, Record<string, SuppliedValue>>
  verifications: Record<string, Record<string, Verification>>
}> {
  const offices = verifyingOffices(cycle.frozen)
  const keys = new Map(cycle.frozen.dataItems.map(item => [item.id, item.key]))
  const rows = await reader
    .selectFrom('data_value')
    .select(['assessee_id', 'data_item_id', 'period', 'reported', 'verified', 'verified_at'])
    .where('authority_id', '=', authorityId)
    .where('cycle_id', '=', cycle.id)
    .where('period', 'in', [String(cycle.year), String(cycle.year - 1)])
    .$if(only !== null, query => query.where('assessee_id', '=', only))
    .execute()
  const found = new Map<string, Record<string, SuppliedValue>>()
  const verifications: Record<string, Record<string, Verification>> = {}
  for (const row of rows) {
    const key = keys.get(row.data_item_id)
    if (key === undefined) continue
    const own = found.get(row.assessee_id) ?? {}
    const before = own[key] ?? { reported: null, verified: null, baseline: null }
    own[key] =
      row.period === String(cycle.year)
        ? { ...before, reported: row.reported, verified: row.verified }
        : { ...before, baseline: row.verified ?? row.reported }
    found.set(row.assessee_id, own)
    const office = offices.get(key)
    if (row.period === String(cycle.year) && row.verified_at !== null && office !== undefined)
      (verifications[row.assessee_id] ??= {})[key] = { office, on: dateIn(timeZone, row.verified_at).slice(5) }
  }
  return { values: found, verifications }
}

/** The office that verifies a data item, by key: the responsible one of the first indicator that reads it. */
function verifyingOffices(frozen: FrozenScheme): ReadonlyMap<string, string> {
  const offices = new Map<string, string>()
  for (const { dataItems, officeName } of frozen.indicators)
    for (const key of dataItems) if (!offices.has(key)) offices.set(key, officeName)
  return offices
}

async function notApplicableByAssessee(
  reader: Reader,
  authorityId: string,
  cycleId: string,
  only: string | null,
): Promise<Map<string, string[]>> {
  const rows = await reader
    .selectFrom('response')
    .select(['assessee_id', 'indicator_id'])
    .where('authority_id', '=', authorityId)
    .where('cycle_id', '=', cycleId)
    .where('not_applicable', '=', 1)
    .$if(only !== null, query => query.where('assessee_id', '=', only))
    .orderBy('indicator_id')
    .execute()
  const found = new Map<string, string[]>()
  for (const row of rows) found.set(row.assessee_id, [...(found.get(row.assessee_id) ?? []), row.indicator_id])
  return found
}

async function vetoesByAssessee(
  reader: Reader,
  authorityId: string,
  cycleId: string,
  only: string | null,
): Promise<Map<string, ConfirmedVeto[]>> {
  const rows = await reader
    .selectFrom('occurrence')
    .select(['assessee_id', 'veto_code', 'document_number', 'on_date'])
    .where('authority_id', '=', authorityId)
    .where('cycle_id', '=', cycleId)
    .where('kind', '=', 'veto')
    .where('withdrawn_at', 'is', null)
    .$if(only !== null, query => query.where('assessee_id', '=', only))
    .orderBy('on_date')
    .orderBy('id')
    .execute()
  const found = new Map<string, ConfirmedVeto[]>()
  for (const row of rows) {
    const own = found.get(row.assessee_id) ?? []
    own.push({ code: row.veto_code, documentNumber: row.document_number, on: row.on_date })
    found.set(row.assessee_id, own)
  }
  return found
}
