import { decimal, type Rational } from '../number/rational.ts'
import type { RankRule } from '../rule/rank-rule.ts'
import type { RelativeRule } from '../rule/relative-rule.ts'
import type { RuleLines } from '../rule/rule-line.ts'
import type { CompiledEntry, CompiledScheme } from '../scoring/compile-scheme.ts'
import type { EntryKernel, Exception } from './cell.ts'
import { MOST_SAFE } from './column.ts'
import { concerns } from './concern.ts'
import { exactOnly } from './exact-only.ts'
import { lackingRows, zeroRows } from './fused-entry.ts'
import { unitsOf } from './fusion.ts'
import { placeWorths, writePlaces } from './group-place.ts'
import { proportional, proportionalTo } from './kernel-loop.ts'
import type { PopulationTable } from './population-table.ts'
import { MOST_ORDERED } from './row-order.ts'
import { type ValueForm, valueForm } from './value-form.ts'

// Rules that compare within the group, for values that are one data item or the ratio of two. A quotient of whole numbers whose
// product is below 2^52 is a double of its own: distinct ratios stay distinct and in order.

const DISTINCT = MOST_SAFE / 2

/** Rows of the group that take part: their value is there. */
function membersOf(exceptions: readonly Exception[], from: number, to: number): Int32Array | null {
  const out = new Set(exceptions.flatMap(({ rows }) => [...rows].filter(row => row >= from && row < to)))
  if (out.size === 0) return null
  return Int32Array.from({ length: to - from }, (_, at) => from + at).filter(row => !out.has(row))
}

/** Each member's value as a double that orders it. */
function valuesOf(
  { numerator, denominator }: ValueForm,
  rows: Int32Array | null,
  from: number,
  to: number,
): Float64Array {
  const [n, d] = [numerator.n, denominator?.n]
  const size = rows === null ? to - from : rows.length
  const values = new Float64Array(size)
  for (let at = 0; at < size; at += 1) {
    const row = rows === null ? from + at : (rows[at] ?? 0)
    values[at] = d === undefined ? (n[row] ?? 0) : (n[row] ?? 0) / (d[row] ?? 1)
  }
  return values
}

/** Places 1, 2, 2, 4 of values, best first, and how many share each. */
export function placesOfValues(
  values: Float64Array,
  higher: boolean,
): { readonly rank: Int32Array; readonly tied: Int32Array } {
  const sorted = values.toSorted()
  const size = sorted.length
  const [rank, tied] = [new Int32Array(size), new Int32Array(size)]
  const places = new Map<number, readonly [number, number]>()
  for (let start = 0; start < size;) {
    const value = sorted[start] ?? 0
    let end = start + 1
    while (end < size && sorted[end] === value) end += 1
    places.set(value, [higher ? size - end + 1 : start + 1, end - start])
    start = end
  }
  for (let at = 0; at < size; at += 1) {
    const place = places.get(values[at] ?? 0)
    rank[at] = place?.[0] ?? 0
    tied[at] = place?.[1] ?? 0
  }
  return { rank, tied }
}

function rankKernel(
  rule: RankRule,
  form: ValueForm,
  full: Rational,
  unit: number,
  out: readonly Exception[],
): EntryKernel['run'] {
  const worthIn = placeWorths(rule, full, unit)
  const [higher, { numerator, denominator }] = [rule.direction === 'higher', form]
  const whole = denominator === null && numerator.most < MOST_ORDERED / 2
  return (from, to, { points }, sum) => {
    const rows = membersOf(out, from, to)
    if (whole && rows === null) {
      writePlaces(numerator, { from, to }, higher, worthIn(to - from), points)
      for (let row = from; row < to; row += 1) sum[row] = (sum[row] ?? 0) + (points[row] ?? 0)
      return
    }
    const values = valuesOf(form, rows, from, to)
    const { rank, tied } = placesOfValues(values, higher)
    const worth = worthIn(values.length)
    for (let at = 0; at < values.length; at += 1) {
      const row = rows === null ? from + at : (rows[at] ?? 0)
      const p = worth(rank[at] ?? 0, tied[at] ?? 0)
      points[row] = p
      sum[row] = (sum[row] ?? 0) + p
    }
    if (rows !== null) clearOthers(out, from, to, points)
  }
}

/** Cells that take no part hold nothing, whatever was there before: an exception then says how they stand. */
function clearOthers(out: readonly Exception[], from: number, to: number, points: Int32Array): void {
  for (const { rows } of out) for (const row of rows) if (row >= from && row < to) points[row] = 0
}

/** The best value's row. */
function bestRow(values: Float64Array, rows: Int32Array | null, from: number): number {
  let best = 0
  for (let at = 1; at < values.length; at += 1) if ((values[at] ?? 0) > (values[best] ?? 0)) best = at
  return rows === null ? from + best : (rows[best] ?? 0)
}

/** ↑ `F·v ÷ best`; nothing for all where the best is not above 0. */
function bestKernel(form: ValueForm, full: number, out: readonly Exception[]): EntryKernel['run'] {
  const { numerator, denominator } = form
  return (from, to, { points }, sum) => {
    const rows = membersOf(out, from, to)
    const best = bestRow(valuesOf(form, rows, from, to), rows, from)
    const whole = numerator.n[best] ?? 0
    if (whole <= 0) points.fill(0, from, to)
    else if (denominator === null) proportional(numerator.n, 1, 0, whole, full)(from, to, points, sum)
    else proportionalTo(numerator.n, denominator.n, denominator.n[best] ?? 1, whole, full)(from, to, points, sum)
  }
}

function hasLines({ coefficient, deductions, fullWhen, zeroWhen, floor, cap }: RuleLines): boolean {
  return [coefficient, deductions, fullWhen, zeroWhen, floor, cap].some(each => each !== undefined)
}

function relativeKernel(
  rule: RelativeRule,
  form: ValueForm,
  full: number,
  out: readonly Exception[],
): EntryKernel['run'] | undefined {
  const { reference, direction } = rule
  if (reference.kind !== 'best' || direction !== 'higher' || (reference.zeroBest ?? 'zero') !== 'zero') return undefined
  const { numerator, denominator } = form
  const greatest = 4 * full * Math.max(1, numerator.most) ** 2 * Math.max(1, denominator?.most ?? 1) ** 2
  return numerator.least >= 0 && greatest < MOST_SAFE ? bestKernel(form, full, out) : undefined
}

/**
 * A kernel for a rule that compares within the group, run on the whole group at once; undefined where only the exact engine does.
 * Rows with facts of their own may leave the comparison: where one bears on this entry, the kernel does not know who is left.
 */
export function groupKernel(
  scheme: CompiledScheme,
  compiled: CompiledEntry,
  table: PopulationTable,
  places: number,
): EntryKernel | undefined {
  const { entry, tree } = compiled
  const { rule } = entry
  if ((rule.kind !== 'rank' && rule.kind !== 'relative') || hasLines(rule) || exactOnly(rule)) return undefined
  if (entry.notApplicableWhen !== undefined || entry.only !== undefined) return undefined
  if ([...table.facts.keys()].some(row => concerns(scheme, table, compiled, row))) return undefined
  const form = valueForm(tree, key => table.columns.get(key))
  if (form === undefined || form.numerator.most * (form.denominator?.most ?? 1) >= DISTINCT) return undefined
  // Without a value after all: a denominator of 0 has points of its own only where the entry says so, and the exact engine reads it.
  if (form.denominator !== null && entry.zeroDenominator !== 'na') return undefined
  const [unit, full] = [10 ** places, decimal(entry.fullMarks)]
  const exceptions = [
    ...(form.denominator === null
      ? []
      : [zeroRows(entry, form.denominator.zeroRows, 0), lackingRows(entry, form.denominator.missingRows)]),
    lackingRows(entry, form.numerator.missingRows),
  ].filter(each => each.rows.length > 0)
  const plain =
    rule.kind === 'rank' && rule.threshold === undefined ? rankKernel(rule, form, full, unit, exceptions) : undefined
  const run = rule.kind === 'relative' ? relativeKernel(rule, form, unitsOf(full, unit), exceptions) : plain
  return run === undefined ? undefined : { run, exceptions, writesState: false }
}
