import { entryCountsFor } from '../scheme/entry-scope.ts'
import { CONTRIBUTION_PLACES, indicatorPlaces, totalPlaces } from '../scoring/score-places.ts'
import type { Figure } from '../scoring/trace.ts'
import type { CompiledScheme } from '../scoring/compile-scheme.ts'
import type { CellColumn } from './cell.ts'
import { addLess, applyState, cellFigure, eachIn, emptySums, setCell, type Sums, unitFigure } from './cell-sum.ts'
import { concerns } from './concern.ts'
import { type EntryPlan, entryPlan, type GroupPlan, groupPlan, type PopulationPrecision } from './entry-plan.ts'
import { ExactRows } from './exact-row.ts'
import { scoreByRows } from './exact-population.ts'
import { contributionOf, writeTotals } from './group-total.ts'
import { itemsRead } from './items-read.ts'
import { placePopulation, type PopulationPlaces } from './place-population.ts'
import { groupAt, type PopulationTable, withValue } from './population-table.ts'
import { CHUNK } from './vector.ts'

/** The results of a whole population, without traces. Points and totals are whole numbers of the last place: 8.75 is 875. */
export interface PopulationScores extends PopulationPlaces {
  readonly table: PopulationTable
  readonly precision: PopulationPrecision
  /** One for each entry of the scheme, in its order; rows that it does not count for hold 0. */
  readonly cells: readonly CellColumn[]
  readonly totals: Int32Array
  /** 0 where a row has no total: nothing applied, or something blocks. */
  readonly hasTotal: Uint8Array
}

/** A value that changed: text as kept, null for none. */
export interface ValueChange {
  readonly row: number
  readonly key: string
  readonly text: string | null
}

/** Scores everyone by one scheme; made once for a scheme and a table. */
export interface PopulationScorer {
  /** Everything from scratch. */
  score(): PopulationScores
  /** Only what depends on one value, with the same results as from scratch. @throws DomainError when the value is not of its item's type */
  change(change: ValueChange): PopulationScores
}

/** A scheme and a table at work. */
interface Work {
  readonly scheme: CompiledScheme
  readonly precision: PopulationPrecision
  readonly sums: Sums
  readonly totals: Int32Array
  readonly hasTotal: Uint8Array
  table: PopulationTable
  plans: readonly EntryPlan[]
  groups: readonly GroupPlan[]
  exact: ExactRows
  /** Rows with facts of their own, ascending. */
  readonly special: readonly number[]
}

/** Scores cells of one entry: by its kernel, its exceptions, and where a fact about the row bears on it exactly. They are not in the sums yet. */
function scoreCells(work: Work, plan: EntryPlan, from: number, to: number): void {
  const { kernel, cells } = plan
  const { sums, exact } = work
  if (kernel === null) {
    for (let row = from; row < to; row += 1) exact.writeCell(sums, plan, row)
    return
  }
  const sum = sums.points[plan.category]
  if (sum !== undefined) kernel.run(from, to, cells, sum)
  if (kernel.writesState) for (let row = from; row < to; row += 1) applyState(sums, plan, row, cells.state[row] ?? 0, 1)
  for (const { rows, state, points } of kernel.exceptions)
    eachIn(rows, from, to, row => setCell(sums, plan, row, state, points))
  eachIn(work.special, from, to, row => {
    if (concerns(work.scheme, work.table, plan.compiled, row)) exact.writeCell(sums, plan, row)
  })
}

/** Takes cells out of the sums, so that they can be scored again. */
function takeOut({ sums }: Work, plan: EntryPlan, from: number, to: number): void {
  for (let row = from; row < to; row += 1) setCell(sums, plan, row, 0, 0)
}

/** Cells as they are before they are scored: a kernel overwrites points by itself, states only where it says so. */
function startAgain({ kernel, cells, settled }: EntryPlan): void {
  if (kernel === null) cells.points.fill(0)
  if (!settled) cells.state.fill(0)
}

/** Rows next to each other, of one or more groups, for which the same entries count. */
interface Stretch {
  readonly from: number
  to: number
  readonly plans: readonly EntryPlan[]
}

function isSame(a: readonly EntryPlan[], b: readonly EntryPlan[]): boolean {
  return a.length === b.length && a.every((plan, at) => plan === b[at])
}

/** Fewer and longer loops: adjacent groups with the same entries are one stretch. */
function stretchesOf(groups: readonly GroupPlan[]): readonly Stretch[] {
  const stretches: Stretch[] = []
  for (const { range, shared } of groups) {
    const last = stretches.at(-1)
    if (last?.to === range.from && isSame(last.plans, shared)) last.to = range.to
    else stretches.push({ from: range.from, to: range.to, plans: shared })
  }
  return stretches
}

/** Cells that look at no other row, a chunk of rows at a time, so that what is summed is still near. */
function scoreStretch(work: Work, { from, to, plans }: Stretch): void {
  const alone = plans.filter(plan => !plan.compares)
  for (let start = from; start < to; start += CHUNK)
    for (const plan of alone) scoreCells(work, plan, start, Math.min(start + CHUNK, to))
}

/** Cells that are compared within the group, and those of single organisations. */
function scoreWithin(work: Work, { range, shared, single }: GroupPlan): void {
  for (const plan of shared) if (plan.compares) scoreCells(work, plan, range.from, range.to)
  for (const { plan, rows } of single)
    for (const row of rows) {
      addLess(work.sums, plan, row, -1)
      work.exact.writeCell(work.sums, plan, row)
    }
}

/** Rows whose total has more steps than sums and weights: vetoes of it or of a category, bonus and penalty, false reports. */
function hasOwnTotal({ scheme: { definition }, table }: Work, row: number): boolean {
  const facts = table.facts.get(row)
  if (facts === undefined) return false
  const takes = facts.vetoes.some(({ code }) => {
    const kind = definition.vetoes.find(veto => veto.code === code)?.effect.kind
    return kind === 'zero_total' || kind === 'zero_category'
  })
  return takes || (facts.occurrences ?? []).length > 0 || (facts.falseReports ?? []).length > 0
}

function totalRows(work: Work, group: GroupPlan, from: number, to: number): void {
  const { sums, totals, hasTotal, precision } = work
  writeTotals(group.total, sums, { from, to }, precision.totals, totals, hasTotal)
  eachIn(work.special, from, to, row => {
    if (!hasOwnTotal(work, row)) return
    const { total } = work.exact.score(row)
    totals[row] = total === null ? 0 : Number(total.replace('.', ''))
    hasTotal[row] = total === null ? 0 : 1
  })
  for (let row = from; row < to; row += 1) if ((sums.blocked[row] ?? 0) > 0) hasTotal[row] = 0
}

/** The row's keys of the tie-break chain, as `rankingEntry` has them. */
function keysOf(work: Work, row: number): readonly (Figure | null)[] {
  const { scheme, table, plans, sums, totals, precision } = work
  if (hasOwnTotal(work, row)) return work.exact.keys(row)
  const group = work.groups.find(each => each.key === groupAt(table, row))
  return scheme.definition.tieBreak.map(key => {
    if (key === 'penalty') return '0'
    if (key === 'base' || group === undefined) return unitFigure(totals[row] ?? 0, precision.totals)
    const name = key.slice(key.indexOf(':') + 1)
    if (key.startsWith('category:')) {
      const at = scheme.definition.categories.findIndex(category => category.key === name)
      return contributionOf(group.total, sums, row, at, CONTRIBUTION_PLACES)
    }
    const plan = plans.find(
      ({ compiled: { indicator, entry } }) =>
        indicator.id === name && entryCountsFor(entry, group.key, table.ids[row] ?? ''),
    )
    return plan === undefined ? null : cellFigure(plan.cells, row, precision.points)
  })
}

function resultOf(work: Work): PopulationScores {
  const { table, precision, totals, hasTotal } = work
  const placed = { table, totals, hasTotal, places: precision.totals, keysOf: (row: number) => keysOf(work, row) }
  const places = placePopulation(work.scheme.definition, placed)
  return { table, precision, cells: work.plans.map(plan => plan.cells), totals, hasTotal, ...places }
}

function scoreAll(work: Work): PopulationScores {
  const { sums } = work
  for (const each of [...sums.points, ...sums.less]) each.fill(0)
  sums.blocked.fill(0)
  sums.anyLess = false
  work.exact = new ExactRows(work.scheme, work.table)
  work.plans.forEach(startAgain)
  for (const stretch of stretchesOf(work.groups)) scoreStretch(work, stretch)
  for (const group of work.groups) {
    scoreWithin(work, group)
    totalRows(work, group, group.range.from, group.range.to)
  }
  return resultOf(work)
}

/** Plans anew for what reads the value, and the groups made of them. */
function replan(work: Work, { row, key, text }: ValueChange): readonly EntryPlan[] {
  work.table = withValue(work.scheme, work.table, { row, key, text })
  work.exact = new ExactRows(work.scheme, work.table)
  const touched = work.plans.filter(plan => itemsRead(work.scheme, plan.compiled).has(key))
  const renewed = new Map(
    touched.map(plan => [plan, entryPlan(work.scheme, plan.compiled, work.table, work.precision, plan.cells)]),
  )
  const current = (plan: EntryPlan): EntryPlan => renewed.get(plan) ?? plan
  work.plans = work.plans.map(current)
  work.groups = work.groups.map(group => ({
    ...group,
    shared: group.shared.map(current),
    single: group.single.map(each => ({ ...each, plan: current(each.plan) })),
  }))
  return [...renewed.values()]
}

function scoreChange(work: Work, change: ValueChange): PopulationScores {
  const { row } = change
  const touched = replan(work, change)
  const group = work.groups.find(each => each.key === groupAt(work.table, row))
  if (group === undefined) return resultOf(work)
  const { range } = group
  let wide = false
  for (const plan of touched) {
    const counts = plan.compiled.entry.groups.includes(group.key)
    const single = group.single.find(each => each.plan === plan)
    if (!counts || (single !== undefined && !single.rows.includes(row))) continue
    wide ||= plan.compares
    if (single !== undefined) {
      for (const each of plan.compares ? single.rows : [row]) work.exact.writeCell(work.sums, plan, each)
      continue
    }
    const [from, to] = plan.compares ? [range.from, range.to] : [row, row + 1]
    takeOut(work, plan, from, to)
    scoreCells(work, plan, from, to)
  }
  totalRows(work, group, wide ? range.from : row, wide ? range.to : row + 1)
  return resultOf(work)
}

/** Schemes whose every total takes more than sums and weights: row by row. */
function goesByRows({ definition }: CompiledScheme): boolean {
  const places = indicatorPlaces(definition)
  const finer = (marks: string): boolean => (marks.split('.')[1] ?? '').length > (places ?? 0)
  return (
    places === null ||
    definition.coefficient !== undefined ||
    definition.periods !== undefined ||
    definition.rounding?.rankOn === 'raw' ||
    definition.categories.some(category => category.cap !== undefined) ||
    definition.entries.some(
      entry => finer(entry.fullMarks) || (entry.notApplicable ?? { kind: 'rescale' }).kind !== 'rescale',
    )
  )
}

/**
 * Scores everyone at once, entry by entry, one loop a column: the same points, totals, ranks and grades as `computeResults`, without
 * traces. Kernels work on whole numbers below 2^53, which doubles hold exactly; what might leave that range, rules that have no
 * kernel, and schemes with steps of their own on every total are scored by the exact engine.
 * @throws DomainError as `scoreAssessee` does
 */
export function populationScorer(scheme: CompiledScheme, table: PopulationTable): PopulationScorer {
  if (goesByRows(scheme)) return scoreByRows(scheme, table)
  const precision = { points: indicatorPlaces(scheme.definition) ?? 0, totals: totalPlaces(scheme.definition) }
  const plans = scheme.entries.map(compiled => entryPlan(scheme, compiled, table, precision))
  const work: Work = {
    scheme,
    table,
    precision,
    plans,
    groups: [...table.groups].map(each => groupPlan(scheme, plans, table, each, precision)),
    sums: emptySums(scheme, table.size),
    totals: new Int32Array(table.size),
    hasTotal: new Uint8Array(table.size),
    exact: new ExactRows(scheme, table),
    special: [...table.facts.keys()].toSorted((a, b) => a - b),
  }
  return { score: () => scoreAll(work), change: change => scoreChange(work, change) }
}

/** Once, for a table that is scored by one scheme only. */
export function scorePopulation(scheme: CompiledScheme, table: PopulationTable): PopulationScores {
  return populationScorer(scheme, table).score()
}
