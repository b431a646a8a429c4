import type { CompiledEntry, CompiledScheme } from '../scoring/compile-scheme.ts'
import { comparesInGroup } from '../scoring/group.ts'
import type { CellColumn, EntryKernel } from './cell.ts'
import { entryKernel } from './entry-kernel.ts'
import { groupKernel } from './group-kernel.ts'
import { type GroupTotal, groupTotal } from './group-total.ts'
import type { PopulationTable, RowRange } from './population-table.ts'

/** Places of points and totals, and how full marks are written in them. */
export interface PopulationPrecision {
  readonly points: number
  readonly totals: number
}

/** One entry over one table: how its cells are scored. */
export interface EntryPlan {
  readonly compiled: CompiledEntry
  /** Null: the exact engine, row by row. */
  readonly kernel: EntryKernel | null
  readonly cells: CellColumn
  /** Position in the scheme's categories. */
  readonly category: number
  /** Full marks in units. */
  readonly full: number
  /** Every cell is scored: no state is ever written. */
  readonly settled: boolean
  /** Compares within the group, so that one value touches every cell of it. */
  readonly compares: boolean
}

/** The plans of one ranking group and how its totals are made. */
export interface GroupPlan {
  readonly key: string
  readonly range: RowRange
  readonly shared: readonly EntryPlan[]
  /** Entries of single organisations, with their rows. */
  readonly single: readonly { readonly plan: EntryPlan; readonly rows: readonly number[] }[]
  readonly total: GroupTotal
}

/** The plan of an entry; `cells` are taken over where there are any. */
export function entryPlan(
  scheme: CompiledScheme,
  compiled: CompiledEntry,
  table: PopulationTable,
  { points }: PopulationPrecision,
  cells: CellColumn = { points: new Int32Array(table.size), state: new Uint8Array(table.size) },
): EntryPlan {
  const { entry } = compiled
  const compares = comparesInGroup(compiled)
  const made = compares ? groupKernel(scheme, compiled, table, points) : entryKernel(scheme, compiled, table, points)
  const kernel = made ?? null
  return {
    compiled,
    kernel,
    compares,
    cells,
    settled: kernel !== null && !kernel.writesState && kernel.exceptions.length === 0 && table.facts.size === 0,
    category: scheme.definition.categories.findIndex(category => category.key === entry.category),
    full: Math.round(Number(entry.fullMarks) * 10 ** points),
  }
}

/** The plan of a group out of those of all entries. */
export function groupPlan(
  { definition }: CompiledScheme,
  plans: readonly EntryPlan[],
  table: PopulationTable,
  [key, range]: readonly [string, RowRange],
  { totals }: PopulationPrecision,
): GroupPlan {
  const own = plans.filter(({ compiled: { entry } }) => entry.groups.includes(key))
  const shared = own.filter(({ compiled: { entry } }) => entry.only === undefined)
  const full = definition.categories.map((_, at) =>
    shared.reduce((sum, plan) => (plan.category === at ? sum + plan.full : sum), 0),
  )
  const rowsOf = (only: readonly string[]): readonly number[] =>
    only.map(id => table.ids.indexOf(id)).filter(row => row >= range.from && row < range.to)
  const single = own.flatMap(plan => {
    const { only } = plan.compiled.entry
    return only === undefined ? [] : [{ plan, rows: rowsOf(only) }]
  })
  return { key, range, shared, single, total: groupTotal(definition, key, full, totals) }
}
