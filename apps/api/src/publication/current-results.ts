import type { AssesseeResult, Population } from '@yaodian/domain'
import type { Cycle } from '../cycle/cycle-store.ts'
import type { Database } from '../database/open.ts'
import type { Reader } from '../database/reader.ts'
import { computeRows, resultsOf, type ComputedRow } from './compute-rows.ts'
import { getPopulation } from './population-store.ts'

/** A cycle's results from the values verified so far, and what they follow from. */
export interface CurrentResults {
  readonly population: Population
  readonly results: readonly AssesseeResult[]
  /** The rows that a revision published now would have; rendered when first asked for. */
  rows(): readonly ComputedRow[]
}

/** The last results of each database, under authority, cycle and audit number. */
const kept = new WeakMap<Database, Map<string, CurrentResults>>()

const mostKept = 2

/**
 * The results as they are now. Every write moves the authority's audit number, so results kept under a number hold as long as it
 * stands. The number is read first: a write in between leaves results that nobody will ask for, never stale ones.
 */
export async function currentResults(
  database: Database,
  reader: Reader,
  authorityId: string,
  cycle: Pick<Cycle, 'id' | 'year' | 'frozen'>,
): Promise<CurrentResults> {
  const { number } = await reader
    .selectFrom('audit_head')
    .select('number')
    .where('authority_id', '=', authorityId)
    .executeTakeFirstOrThrow()
  const key = `${authorityId}/${cycle.id}/${number}`
  const own = kept.get(database) ?? new Map<string, CurrentResults>()
  kept.set(database, own)
  const found = own.get(key)
  if (found !== undefined) return found
  const fresh = compute(await getPopulation(reader, authorityId, cycle, 'verified', null))
  for (const oldest of [...own.keys()].slice(0, Math.max(0, own.size - mostKept + 1))) own.delete(oldest)
  own.set(key, fresh)
  return fresh
}

function compute(population: Population): CurrentResults {
  const results = resultsOf(population)
  let rows: readonly ComputedRow[] | undefined
  return { population, results, rows: () => (rows ??= computeRows(population, results)) }
}
