import type { Indicator } from '../indicator/indicator.ts'
import type { OrganisationKind } from '../organisation/organisation.ts'
import { rankingGroupOf } from '../scheme/group-of.ts'
import type { SchemeDefinition } from '../scheme/scheme.ts'
import type { CompiledScheme } from '../scoring/compile-scheme.ts'
import { hasValue } from './column.ts'
import { type PopulationTable, populationTable, type RowFacts } from './population-table.ts'

/** The values of one cycle column by column, apart from any scheme: what a what-if scores. Rows stand in any order. */
export interface CyclePopulation {
  readonly ids: readonly string[]
  readonly names: readonly string[]
  /** Each row's ranking group as its cycle was opened. */
  readonly groupKeys: readonly string[]
  /** Each row's kind of unit: by it a draft says in which of its own groups the row stands. */
  readonly kinds: readonly OrganisationKind[]
  /** The value that counts, by key of data item; items that nobody has a value of are left out. */
  readonly values: Readonly<Record<string, readonly (string | null)[]>>
  readonly baselines: Readonly<Record<string, readonly (string | null)[]>>
  /** Only rows that have such facts. */
  readonly facts: readonly CycleFacts[]
  /** Code of each indicator of the cycle, by id: indicators of another plan are found again by their code. */
  readonly codes: Readonly<Record<string, string>>
}

/** Facts about the assessee of one row. */
export interface CycleFacts extends RowFacts {
  readonly row: number
}

/** Who decides in which group a row stands: the draft by kind of unit, as it would on opening, or the cycle as it was opened. */
export type Grouping = 'kind' | 'cycle'

function groupOf(scheme: CompiledScheme, population: CyclePopulation, row: number, by: Grouping): string | undefined {
  const { groups } = scheme.definition
  const asOpened = groups.find(({ key }) => key === population.groupKeys[row])
  // A school of several stages keeps its group: the kind alone does not tell it.
  if (by === 'cycle' || asOpened?.stages !== undefined) return asOpened?.key
  const kind = population.kinds[row]
  return kind === undefined ? undefined : rankingGroupOf(groups, { kind, stages: [] })?.key
}

/** From an indicator of the cycle to the scheme's: the same, or the one with its code. */
function counterparts(
  scheme: CompiledScheme,
  codes: CyclePopulation['codes'],
): (indicatorId: string) => readonly string[] {
  const own = new Set(scheme.entries.map(({ indicator }) => indicator.id))
  const byCode = new Map(scheme.entries.map(({ indicator }) => [indicator.code, indicator.id]))
  return id => {
    const found = own.has(id) ? id : byCode.get(codes[id] ?? '')
    return found === undefined ? [] : [found]
  }
}

/** The facts as far as the scheme knows what they name: its own indicators and vetoes. */
function factsFor(scheme: CompiledScheme, given: CycleFacts, led: (id: string) => readonly string[]): RowFacts {
  const { row: _row, ...facts } = given
  const vetoes = facts.vetoes.filter(({ code }) => scheme.definition.vetoes.some(veto => veto.code === code))
  const falseReports = facts.falseReports?.flatMap(report =>
    led(report.indicatorId).map(indicatorId => ({ ...report, indicatorId })),
  )
  return {
    ...facts,
    vetoes,
    notApplicable: facts.notApplicable.flatMap(led),
    ...(falseReports === undefined ? {} : { falseReports }),
  }
}

/**
 * A cycle's values as the table of a scheme, which may be another year's: rows whose unit no group takes are left out, facts that
 * name what the scheme does not know too.
 * @throws DomainError when a value is not of its data item's type
 */
export function cycleTable(scheme: CompiledScheme, population: CyclePopulation, by: Grouping): PopulationTable {
  const order = new Map(scheme.definition.groups.map(({ key }, at) => [key, at]))
  const rows = population.ids
    .flatMap((_, row) => {
      const group = groupOf(scheme, population, row, by)
      return group === undefined ? [] : [{ row, group }]
    })
    .toSorted((a, b) => (order.get(a.group) ?? 0) - (order.get(b.group) ?? 0))
  const picked = (all: CyclePopulation['values']): CyclePopulation['values'] =>
    Object.fromEntries(Object.entries(all).map(([key, column]) => [key, rows.map(({ row }) => column[row] ?? null)]))
  const table = populationTable(scheme, {
    ids: rows.map(({ row }) => population.ids[row] ?? ''),
    groupKeys: rows.map(({ group }) => group),
    values: picked(population.values),
    baselines: picked(population.baselines),
  })
  const led = counterparts(scheme, population.codes)
  const given = new Map(population.facts.map(facts => [facts.row, facts]))
  const facts = rows.flatMap(({ row }, at): [number, RowFacts][] => {
    const own = given.get(row)
    return own === undefined ? [] : [[at, factsFor(scheme, own, led)]]
  })
  return { ...table, facts: new Map(facts) }
}

/** Indicators that nobody in their groups has all values for: a table of another year says nothing of them. */
export function indicatorsWithoutValues(scheme: CompiledScheme, table: PopulationTable): readonly Indicator[] {
  const found = scheme.entries.flatMap(({ entry, indicator, required }) => {
    const rows = entry.groups.flatMap(key => {
      const range = table.groups.get(key)
      return range === undefined ? [] : Array.from({ length: range.to - range.from }, (_, at) => range.from + at)
    })
    const lacks = required.some(key => !rows.some(row => hasValue(table.columns.get(key), row)))
    return rows.length > 0 && lacks ? [indicator] : []
  })
  return [...new Map(found.map(indicator => [indicator.id, indicator])).values()]
}

/** The definition for a cycle that is still filled in: what would block an approval is left out of the total, as a preview does. */
export function leaveOutOwed(definition: SchemeDefinition): SchemeDefinition {
  const entries = definition.entries.map(entry =>
    entry.missing === 'block' ? { ...entry, missing: 'na' as const } : entry,
  )
  return { ...definition, entries }
}
