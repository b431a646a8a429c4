import {
  asksOf,
  unsubmittedItems,
  type AssesseeInput,
  type ConfirmedVeto,
  type FrozenScheme,
  type Population,
  type RankedAssessee,
  type SuppliedValue,
} from '@yaodian/domain'
import { dateIn } from '../context.ts'
import type { Reader } from '../database/reader.ts'
import { confirmedFalseReports } from '../false-report/false-report-store.ts'
import { confirmedOccurrences } from '../occurrence/occurrence-store.ts'
import { verifierPlaces, verifyingPlace } from './verifier-place.ts'

/** A value with whether an administrator settled it. */
type StoredValue = SuppliedValue & { readonly settled: boolean }

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
  const { values, verifications } = await valuesByAssessee(reader, authorityId, cycle, use, onlyAssessee)
  const unsubmitted = await unsubmittedByAssessee(reader, authorityId, cycle, assessees, onlyAssessee)
  const notApplicable = await notApplicableByAssessee(reader, authorityId, cycle.id, onlyAssessee)
  const vetoes = await vetoesByAssessee(reader, authorityId, cycle.id, onlyAssessee)
  const occurrences = await confirmedOccurrences(reader, authorityId, cycle.id, onlyAssessee)
  const falseReports = await confirmedFalseReports(reader, authorityId, cycle.id, onlyAssessee)
  return {
    frozen: cycle.frozen,
    assessees,
    inputs: assessees.map(({ id, groupKey }) => ({
      assesseeId: id,
      groupKey,
      year: cycle.year,
      values: withoutUnsubmitted(values.get(id) ?? {}, unsubmitted.get(id)),
      notApplicable: notApplicable.get(id) ?? [],
      vetoes: vetoes.get(id) ?? [],
      occurrences: occurrences.get(id) ?? [],
      falseReports: falseReports.get(id) ?? [],
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
    .where('withdrawn_at', 'is', null)
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
  use: AssesseeInput['use'],
  only: string | null,
): Promise<{
  values: Map<string, Record<string, StoredValue>>
  verifications: Record<string, Record<string, Verification>>
}> {
  const offices = verifyingOffices(cycle.frozen)
  const keys = new Map(cycle.frozen.dataItems.map(item => [item.id, item.key]))
  const rows = await reader
    .selectFrom('data_value')
    .select(['assessee_id', 'data_item_id', 'period', 'reported', 'verified', 'verified_at', 'verified_by', 'source'])
    .where('authority_id', '=', authorityId)
    .where('cycle_id', '=', cycle.id)
    .where('period', 'in', [String(cycle.year), String(cycle.year - 1)])
    .$if(only !== null, query => query.where('assessee_id', '=', only))
    .execute()
  const places = await verifierPlaces(
    reader,
    authorityId,
    rows.flatMap(row => row.verified_by ?? []),
  )
  const found = new Map<string, Record<string, StoredValue>>()
  const verifications: Record<string, Record<string, Verification>> = {}
  for (const row of rows) {
    const key = keys.get(row.data_item_id)
    if (key === undefined) continue
    const own = found.get(row.assessee_id) ?? {}
    const before = own[key] ?? { reported: null, verified: null, baseline: null, settled: false }
    own[key] =
      row.period === String(cycle.year)
        ? { ...before, reported: row.reported, verified: row.verified, settled: row.source === 'settled' }
        : { ...before, baseline: row.verified ?? (use === 'preview' ? row.reported : null) }
    found.set(row.assessee_id, own)
    const office = offices.get(key)
    if (row.period === String(cycle.year) && row.verified_at !== null && office !== undefined)
      (verifications[row.assessee_id] ??= {})[key] = {
        office: verifyingPlace(places, row.verified_by, office),
        on: dateIn(timeZone, row.verified_at).slice(5),
      }
  }
  return { values: found, verifications }
}

/** Keys of what each assessee was given back and has not submitted again. */
async function unsubmittedByAssessee(
  reader: Reader,
  authorityId: string,
  { id: cycleId, frozen }: { readonly id: string; readonly frozen: FrozenScheme },
  assessees: readonly RankedAssessee[],
  only: string | null,
): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const rows = await reader
    .selectFrom('response')
    .select(['assessee_id', 'indicator_id'])
    .where('authority_id', '=', authorityId)
    .where('cycle_id', '=', cycleId)
    .where('state', '=', 'returned')
    .$if(only !== null, query => query.where('assessee_id', '=', only))
    .execute()
  const returned = Map.groupBy(rows, row => row.assessee_id)
  return new Map(
    assessees
      .filter(({ id }) => returned.has(id))
      .map(({ id, groupKey }) => {
        const indicators = new Set((returned.get(id) ?? []).map(row => row.indicator_id))
        return [id, unsubmittedItems(asksOf(frozen, { organisationId: id, groupKey }), indicators)] as const
      }),
  )
}

/** What was given back does not count, unless an administrator settled it. */
function withoutUnsubmitted(
  values: Readonly<Record<string, StoredValue>>,
  unsubmitted: ReadonlySet<string> = new Set(),
): Record<string, SuppliedValue> {
  return Object.fromEntries(
    Object.entries(values).map(([key, { settled, ...value }]) => [
      key,
      unsubmitted.has(key) && !settled ? { ...value, verified: null } : value,
    ]),
  )
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
    .selectFrom('veto')
    .select(['assessee_id', 'veto_code', 'document_number', 'on_date'])
    .where('authority_id', '=', authorityId)
    .where('cycle_id', '=', cycleId)
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
