import type { CompiledEntry, CompiledScheme } from '../scoring/compile-scheme.ts'
import type { EntryKernel } from './cell.ts'
import { exactOnly } from './exact-only.ts'
import { fusedEntry } from './fused-entry.ts'
import type { PopulationTable } from './population-table.ts'
import { steppedKernel } from './stepped-kernel.ts'

/** How an entry's cells are scored over this table; undefined where only the exact engine does: other kinds, occurrences, numbers beyond 2^53. */
export function entryKernel(
  scheme: CompiledScheme,
  compiled: CompiledEntry,
  table: PopulationTable,
  places: number,
): EntryKernel | undefined {
  const { entry } = compiled
  if (exactOnly(entry.rule)) return undefined
  if (entry.notApplicable !== undefined && entry.notApplicable.kind !== 'rescale') return undefined
  if (compiled.required.some(key => !table.columns.has(key))) return undefined
  return fusedEntry(scheme, compiled, table, places) ?? steppedKernel(scheme, compiled, table, places)
}
