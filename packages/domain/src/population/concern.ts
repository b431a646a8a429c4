import type { CompiledEntry, CompiledScheme } from '../scoring/compile-scheme.ts'
import type { PopulationTable } from './population-table.ts'

/** Whether a fact about the row bears on this entry, so that its cell is scored by the exact engine. */
export function concerns(
  { definition }: CompiledScheme,
  table: PopulationTable,
  { indicator: { id } }: CompiledEntry,
  row: number,
): boolean {
  const facts = table.facts.get(row)
  if (facts === undefined) return false
  return (
    facts.notApplicable.includes(id) ||
    (facts.falseReports ?? []).some(report => report.indicatorId === id) ||
    facts.vetoes.some(confirmed => {
      const effect = definition.vetoes.find(veto => veto.code === confirmed.code)?.effect
      return effect?.kind === 'zero_indicator' && effect.indicatorId === id
    })
  )
}
