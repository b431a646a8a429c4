import { multiply, rational, type Rational } from '../number/rational.ts'
import { placeWorth } from '../rule/rank.ts'
import type { RankRule } from '../rule/rank-rule.ts'
import { MOST_SAFE, type NumberColumn } from './column.ts'
import { unitsOf } from './fusion.ts'
import { nearest } from './nearest.ts'
import { orderRange } from './row-order.ts'

/** Values that spread over fewer numbers than so many times the rows are counted, others sorted. */
const SPARSE = 4

/** Points of a place that so many share, in units. */
export type PlaceWorth = (rank: number, tied: number) => number

/** Points by place in a group of so many; what takes long is made once for each place. */
export function placeWorths(rule: RankRule, full: Rational, unit: number): (size: number) => PlaceWorth {
  const marks = multiply(full, rational(BigInt(unit)))
  const known = new Map<string, number>()
  return size => {
    if (rule.award.kind === 'share' && marks.d === 1n && Number(marks.n) * size * 8 < MOST_SAFE) {
      const whole = Number(marks.n)
      const average = rule.tie === 'average' ? 1 : 0
      // The mean of the places shared: half a place less for each who shares.
      return (rank, tied) => nearest(whole * (2 * (size - rank + 1) - average * (tied - 1)), 2 * size)
    }
    return (rank, tied) => {
      const key = `${size} ${rank} ${rule.tie === 'average' ? tied : ''}`
      const found = known.get(key) ?? unitsOf(placeWorth(rule, { rank, tied }, size, full), unit)
      known.set(key, found)
      return found
    }
  }
}

/** Places 1, 2, 2, 4 of whole numbers below 2^31, best first, as points: all rows of the group, counted where they lie close together. */
export function writePlaces(
  column: NumberColumn,
  { from, to }: { readonly from: number; readonly to: number },
  higher: boolean,
  worth: PlaceWorth,
  points: Int32Array,
): void {
  // Of all groups together: a little wider, but known.
  const [least, most] = [Math.min(column.least, column.most), column.most]
  const { n } = column
  const span = most - least + 1
  if (span <= SPARSE * (to - from)) writeCounted(n, { from, to, least, span }, higher, worth, points)
  else writeOrdered(n, orderRange(n, { from, to }, higher, [least, most]), worth, points)
}

function writeCounted(
  n: Float64Array,
  { from, to, least, span }: { from: number; to: number; least: number; span: number },
  higher: boolean,
  worth: PlaceWorth,
  points: Int32Array,
): void {
  const table = new Int32Array(span)
  for (let row = from; row < to; row += 1) {
    const at = (n[row] ?? 0) - least
    table[at] = (table[at] ?? 0) + 1
  }
  let before = 0
  for (let step = 0; step < span; step += 1) {
    const at = higher ? span - 1 - step : step
    const tied = table[at] ?? 0
    if (tied === 0) continue
    table[at] = worth(before + 1, tied)
    before += tied
  }
  for (let row = from; row < to; row += 1) points[row] = table[(n[row] ?? 0) - least] ?? 0
}

function writeOrdered(n: Float64Array, order: Int32Array, worth: PlaceWorth, points: Int32Array): void {
  for (let start = 0; start < order.length;) {
    const value = n[order[start] ?? 0]
    let end = start + 1
    while (end < order.length && n[order[end] ?? 0] === value) end += 1
    const p = worth(start + 1, end - start)
    for (let at = start; at < end; at += 1) points[order[at] ?? 0] = p
    start = end
  }
}
