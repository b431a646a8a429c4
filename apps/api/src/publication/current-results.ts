import type { AssesseeResult, Population } from '@yaodian/domain'
import { auditHead } from '../audit/append.ts'
import type { Cycle } from '../cycle/cycle-store.ts'
import type { Database } from '../database/open.ts'
import type { Reader } from '../database/reader.ts'
import { computeRows, resultsOf, type ComputedRow } from './compute-rows.ts'
import { getPopulation } from './population-store.ts'

/** A cycle's results from the values verified so far, and what they follow from. Each part is worked out when first asked for. */
export interface CurrentResults {
  readonly population: Population
  results(): readonly AssesseeResult[]
  /** The rows that a revision published now would have. */
  rows(): Promise<readonly ComputedRow[]>
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
  const { number } = await auditHead(reader, authorityId)
  const key = `${authorityId}/${cycle.id}/${number}`
  const own = kept.get(database) ?? new Map<string, CurrentResults>()
  kept.set(database, own)
  const found = own.get(key)
  if (found !== undefined) return found
  const fresh = later(await getPopulation(reader, authorityId, cycle, 'verified', null))
  for (const oldest of [...own.keys()].slice(0, Math.max(0, own.size - mostKept + 1))) own.delete(oldest)
  own.set(key, fresh)
  return fresh
}

function later(population: Population): CurrentResults {
  let scored: readonly AssesseeResult[] | undefined
  let rendered: Promise<readonly ComputedRow[]> | undefined
  const results = () => (scored ??= resultsOf(population))
  return { population, results, rows: () => (rendered ??= computeRows(population, results())) }
}
