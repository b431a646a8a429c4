import type { CompiledEntry, CompiledScheme } from '../scoring/compile-scheme.ts'
import { comparesInGroup, gatherGroup, type GroupFacts } from '../scoring/group.ts'
import { scoreLine } from '../scoring/score.ts'
import type { ScoreLine } from '../scoring/trace.ts'
import { type CellColumn, CellState, type EntryKernel } from './cell.ts'
import { entryKernel } from './entry-kernel.ts'
import { type GroupTotal, groupTotal, writeTotals } from './group-total.ts'
import { inputAt, type PopulationTable, type RowRange } from './population-table.ts'
import { CHUNK } from './vector.ts'

/** The scores of a whole population, without traces. Points and totals are whole numbers of the last place: 8.75 is 875. */
export interface PopulationScores {
  readonly table: PopulationTable
  /** One for each entry of the scheme, in its order; rows that it does not count for hold 0. */
  readonly cells: readonly CellColumn[]
  readonly totals: Int32Array
  /** 0 where a row has no total: nothing applied, or something blocks. */
  readonly hasTotal: Uint8Array
}

/** Scores everyone by one scheme; made once for a scheme and a table. */
export interface PopulationScorer {
  score(): PopulationScores
}

const PLACES = 2

const states = {
  scored: CellState.scored,
  not_applicable: CellState.notApplicable,
  missing: CellState.missing,
  blocked: CellState.blocked,
  after_review: CellState.afterReview,
} as const

/** One entry over one table: how its cells are scored. */
interface EntryPlan {
  readonly compiled: CompiledEntry
  /** Null: the exact engine, row by row. */
  readonly kernel: EntryKernel | null
  readonly cells: CellColumn
  readonly category: number
  /** Full marks in units. */
  readonly full: number
  /** Every cell is scored: no state is ever written. */
  readonly settled: boolean
}

/** The sums of each category by row, and what blocks. */
interface Sums {
  readonly points: readonly Int32Array[]
  readonly less: readonly Int32Array[]
  readonly blocked: Uint8Array
  anyLess: boolean
}

/** Reads rows as the exact engine takes them, each once. */
interface RowReader {
  input(row: number): ReturnType<typeof inputAt>
  group(key: string): GroupFacts
}

interface Work {
  readonly scheme: CompiledScheme
  readonly table: PopulationTable
  readonly reader: RowReader
  readonly sums: Sums
  /** Rows with facts of their own, ascending. */
  readonly special: readonly number[]
}

/** The plans of one ranking group and how its totals are made. */
interface GroupPlan {
  readonly range: RowRange
  readonly shared: readonly EntryPlan[]
  /** Entries of single organisations, with their rows. */
  readonly single: readonly { readonly plan: EntryPlan; readonly rows: readonly number[] }[]
  readonly total: GroupTotal
}

function planOf(scheme: CompiledScheme, compiled: CompiledEntry, table: PopulationTable): EntryPlan {
  const { entry } = compiled
  const kernel = comparesInGroup(compiled) ? null : (entryKernel(scheme, compiled, table, PLACES) ?? null)
  return {
    compiled,
    kernel,
    settled: kernel !== null && !kernel.writesState && kernel.exceptions.length === 0 && table.facts.size === 0,
    cells: { points: new Int32Array(table.size), state: new Uint8Array(table.size) },
    category: scheme.definition.categories.findIndex(category => category.key === entry.category),
    full: Math.round(Number(entry.fullMarks) * 10 ** PLACES),
  }
}

function groupPlan(
  scheme: CompiledScheme,
  plans: readonly EntryPlan[],
  table: PopulationTable,
  [key, range]: readonly [string, RowRange],
): GroupPlan {
  const own = plans.filter(({ compiled: { entry } }) => entry.groups.includes(key))
  const shared = own.filter(({ compiled: { entry } }) => entry.only === undefined)
  const full = scheme.definition.categories.map((_, at) =>
    shared.reduce((sum, plan) => (plan.category === at ? sum + plan.full : sum), 0),
  )
  const rowsOf = (only: readonly string[]): readonly number[] =>
    only.map(id => table.ids.indexOf(id)).filter(row => row >= range.from && row < range.to)
  return {
    range,
    shared,
    single: own.flatMap(plan =>
      plan.compiled.entry.only === undefined ? [] : [{ plan, rows: rowsOf(plan.compiled.entry.only) }],
    ),
    total: groupTotal(scheme.definition, key, full, PLACES),
  }
}

function rowReader(scheme: CompiledScheme, table: PopulationTable): RowReader {
  const known = new Map<number, ReturnType<typeof inputAt>>()
  const gathered = new Map<string, GroupFacts>()
  const groupOf = (row: number): string => [...table.groups].find(([, range]) => row < range.to)?.[0] ?? ''
  const input = (row: number): ReturnType<typeof inputAt> => {
    const found = known.get(row) ?? inputAt(table, row, groupOf(row))
    known.set(row, found)
    return found
  }
  const rowsOf = (key: string): readonly ReturnType<typeof inputAt>[] => {
    const { from, to } = table.groups.get(key) ?? { from: 0, to: 0 }
    return Array.from({ length: to - from }, (_, at) => input(from + at))
  }
  const group = (key: string): GroupFacts => {
    const found = gathered.get(key) ?? gatherGroup(scheme, rowsOf(key))
    gathered.set(key, found)
    return found
  }
  return { input, group }
}

function emptySums(scheme: CompiledScheme, size: number): Sums {
  const each = (): Int32Array[] => scheme.definition.categories.map(() => new Int32Array(size))
  return { points: each(), less: each(), blocked: new Uint8Array(size), anyLess: false }
}

/** Whether a cell in this state has full marks that count. */
function counts(state: number): boolean {
  return state === CellState.scored || state === CellState.missing
}

/** What a state takes from the category's full marks, and whether it blocks. */
function applyState(sums: Sums, plan: EntryPlan, row: number, state: number, sign: 1 | -1): void {
  if (counts(state)) return
  const less = sums.less[plan.category]
  if (less !== undefined) less[row] = (less[row] ?? 0) + sign * plan.full
  sums.anyLess = true
  if (state === CellState.blocked) sums.blocked[row] = (sums.blocked[row] ?? 0) + sign
}

/** Puts another result into a cell that is already in the sums. */
function setCell({ sums }: Work, plan: EntryPlan, row: number, state: number, points: number): void {
  const { cells } = plan
  const sum = sums.points[plan.category]
  if (sum !== undefined) sum[row] = (sum[row] ?? 0) + points - (cells.points[row] ?? 0)
  applyState(sums, plan, row, cells.state[row] ?? 0, -1)
  applyState(sums, plan, row, state, 1)
  cells.points[row] = points
  cells.state[row] = state
}

function setLine(work: Work, plan: EntryPlan, row: number, line: ScoreLine): void {
  const points = line.points === null ? 0 : Number(line.points.replace('.', ''))
  setCell(work, plan, row, states[line.state], points)
}

function scoreExactly(work: Work, plan: EntryPlan, row: number): void {
  const { scheme, reader } = work
  const input = reader.input(row)
  const group = comparesInGroup(plan.compiled) ? reader.group(input.groupKey) : new Map()
  setLine(work, plan, row, scoreLine(scheme, plan.compiled, input, group))
}

/** Whether a fact about the row bears on this entry, so that its cell is scored by the exact engine. */
function concerns({ scheme, table }: Work, { compiled }: EntryPlan, row: number): boolean {
  const facts = table.facts.get(row)
  if (facts === undefined) return false
  const { id } = compiled.indicator
  return (
    facts.notApplicable.includes(id) ||
    (facts.falseReports ?? []).some(report => report.indicatorId === id) ||
    facts.vetoes.some(confirmed => {
      const effect = scheme.definition.vetoes.find(veto => veto.code === confirmed.code)?.effect
      return effect?.kind === 'zero_indicator' && effect.indicatorId === id
    })
  )
}

/** The place of the first row that is not below `row`. */
function firstFrom(rows: ArrayLike<number>, row: number): number {
  let [low, high] = [0, rows.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((rows[middle] ?? 0) < row) low = middle + 1
    else high = middle
  }
  return low
}

/** Does something for each of the rows that lies in the range. */
function eachIn(rows: ArrayLike<number>, from: number, to: number, act: (row: number) => void): void {
  for (let at = firstFrom(rows, from); at < rows.length; at += 1) {
    const row = rows[at] ?? 0
    if (row >= to) return
    act(row)
  }
}

/** Scores cells of one entry: by its kernel, its exceptions, and where a fact about the row bears on it exactly. Cells start as scored with 0. */
function scoreCells(work: Work, plan: EntryPlan, from: number, to: number): void {
  const { kernel, cells } = plan
  if (kernel === null) {
    for (let row = from; row < to; row += 1) scoreExactly(work, plan, row)
    return
  }
  const sum = work.sums.points[plan.category]
  if (sum !== undefined) kernel.run(from, to, cells, sum)
  if (kernel.writesState)
    for (let row = from; row < to; row += 1) applyState(work.sums, plan, row, cells.state[row] ?? 0, 1)
  for (const { rows, state, points } of kernel.exceptions)
    eachIn(rows, from, to, row => setCell(work, plan, row, state, points))
  eachIn(work.special, from, to, row => {
    if (concerns(work, plan, row)) scoreExactly(work, plan, row)
  })
}

/** Cells as they are before they are scored: a kernel overwrites points by itself, states only where it says so. */
function startAgain({ kernel, cells, settled }: EntryPlan): void {
  if (kernel === null) cells.points.fill(0)
  if (!settled) cells.state.fill(0)
}

/** All cells of one ranking group, a chunk of rows at a time, so that what is summed is still near. */
function scoreGroup(work: Work, { range, shared, single }: GroupPlan): void {
  for (let from = range.from; from < range.to; from += CHUNK) {
    const to = Math.min(from + CHUNK, range.to)
    for (const plan of shared) scoreCells(work, plan, from, to)
  }
  for (const { plan, rows } of single)
    for (const row of rows) {
      const less = work.sums.less[plan.category]
      if (less !== undefined) less[row] = (less[row] ?? 0) - plan.full
      work.sums.anyLess = true
      scoreExactly(work, plan, row)
    }
}

/**
 * Scores everyone at once, entry by entry, one loop a column: the same points and totals as `scoreAssessee`, without traces.
 * Kernels work on whole numbers below 2^53, which doubles hold exactly; what might leave that range, and rules that have no kernel,
 * is scored by the exact engine.
 * @throws DomainError as `scoreAssessee` does
 */
export function populationScorer(scheme: CompiledScheme, table: PopulationTable): PopulationScorer {
  const plans = scheme.entries.map(compiled => planOf(scheme, compiled, table))
  const groups = [...table.groups].map(each => groupPlan(scheme, plans, table, each))
  const totals = new Int32Array(table.size)
  const hasTotal = new Uint8Array(table.size)
  const special = [...table.facts.keys()].toSorted((a, b) => a - b)
  const score = (): PopulationScores => {
    const work: Work = { scheme, table, reader: rowReader(scheme, table), special, sums: emptySums(scheme, table.size) }
    plans.forEach(startAgain)
    for (const group of groups) {
      scoreGroup(work, group)
      writeTotals(group.total, work.sums, group.range, PLACES, totals, hasTotal)
    }
    for (let row = 0; row < table.size; row += 1) if ((work.sums.blocked[row] ?? 0) > 0) hasTotal[row] = 0
    return { table, cells: plans.map(plan => plan.cells), totals, hasTotal }
  }
  return { score }
}

/** Once, for a table that is scored by one scheme only. */
export function scorePopulation(scheme: CompiledScheme, table: PopulationTable): PopulationScores {
  return populationScorer(scheme, table).score()
}
