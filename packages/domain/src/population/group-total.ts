import { HUNDRED, multiply, rational, type Rational, total, ZERO } from '../number/rational.ts'
import { round } from '../number/rounding.ts'
import type { SchemeDefinition } from '../scheme/scheme.ts'
import { weightOf } from '../scoring/step/weigh.ts'
import { MOST_SAFE } from './column.ts'
import { nearest } from './nearest.ts'

/** What the total of a row follows from, in units of the last place of an indicator score: points and full marks by category. */
export interface RowSums {
  readonly points: readonly Int32Array[]
  /** Full marks of what did not apply, taken off the group's. */
  readonly less: readonly Int32Array[]
  /** Whether any row has less. */
  readonly anyLess: boolean
}

/** How the totals of one ranking group are made. */
export interface GroupTotal {
  /** Weight and full marks (in units) of each category; 0 where the group has none. */
  readonly weights: readonly Rational[]
  readonly full: readonly number[]
  /** `Σ points·factor ÷ divisor` for a row in which everything applied; null where doubles might not be exact. */
  readonly whole: { readonly factors: readonly number[]; readonly divisor: number } | null
}

function factorsOf(weights: readonly Rational[], full: readonly number[], places: number): GroupTotal['whole'] {
  const counted = weights.map((weight, at) => (weight.n > 0n && (full[at] ?? 0) > 0 ? weight : ZERO))
  const applied = total(counted)
  if (applied.n === 0n) return null
  const unit = rational(10n ** BigInt(places))
  const shares = counted.map((weight, at) =>
    weight.n === 0n
      ? ZERO
      : multiply(multiply(multiply(weight, HUNDRED), unit), rational(applied.d, applied.n * BigInt(full[at] ?? 1))),
  )
  const divisor = shares.reduce((so, { d }) => (so / gcd(so, d)) * d, 1n)
  const factors = shares.map(({ n, d }) => Number(n * (divisor / d)))
  const most = factors.reduce((sum, factor, at) => sum + factor * (full[at] ?? 0) * 2, 0)
  return 2 * most + 2 * Number(divisor) < MOST_SAFE ? { factors, divisor: Number(divisor) } : null
}

function gcd(a: bigint, b: bigint): bigint {
  return b === 0n ? a : gcd(b, a % b)
}

/** Prepares the totals of a group: the weights are the scheme's, full marks are what counts for its assessees. */
export function groupTotal(
  definition: SchemeDefinition,
  groupKey: string,
  full: readonly number[],
  places: number,
): GroupTotal {
  const weights = definition.categories.map(category => weightOf(definition, groupKey, category.key))
  return { weights, full, whole: factorsOf(weights, full, places) }
}

/** The exact total of one row; null where nothing applied. Units are those of `places`. */
function exactTotal({ weights, full }: GroupTotal, sums: RowSums, row: number, places: number): number | null {
  const parts = weights.map((weight, at) => {
    const marks = (full[at] ?? 0) - (sums.less[at]?.[row] ?? 0)
    return marks > 0 && weight.n > 0n ? { weight, marks, points: sums.points[at]?.[row] ?? 0 } : undefined
  })
  const applied = total(parts.map(part => part?.weight ?? ZERO))
  if (applied.n === 0n) return null
  const sum = total(
    parts.map(part =>
      part === undefined ? ZERO : multiply(part.weight, rational(BigInt(part.points), BigInt(part.marks))),
    ),
  )
  const whole = multiply(multiply(sum, HUNDRED), rational(applied.d, applied.n))
  return Number(round(whole, places).replace('.', ''))
}

/** What a category adds to the total of a row, exactly, to so many places; null where it adds nothing for want of full marks or weight. */
export function contributionOf(
  { weights, full }: GroupTotal,
  sums: RowSums,
  row: number,
  category: number,
  places: number,
): string | null {
  const marksOf = (at: number): number => (full[at] ?? 0) - (sums.less[at]?.[row] ?? 0)
  const own = weights[category] ?? ZERO
  if (own.n === 0n || marksOf(category) <= 0) return null
  const applied = total(weights.map((weight, at) => (marksOf(at) > 0 ? weight : ZERO)))
  const rate = rational(BigInt(sums.points[category]?.[row] ?? 0), BigInt(marksOf(category)))
  return round(multiply(multiply(multiply(own, HUNDRED), rate), rational(applied.d, applied.n)), places)
}

/** Nearer than this to a half, a double does not decide how a total is rounded. */
const DOUBTFUL = 1e-7

/** The total by doubles where its rounding is beyond doubt, else exactly. */
function mixedTotal(
  group: GroupTotal,
  weights: readonly number[],
  sums: RowSums,
  row: number,
  places: number,
): number | null {
  let [sum, applied, size] = [0, 0, 0]
  for (let at = 0; at < weights.length; at += 1) {
    const marks = (group.full[at] ?? 0) - (sums.less[at]?.[row] ?? 0)
    const weight = weights[at] ?? 0
    if (marks <= 0 || weight <= 0) continue
    const part = (weight * (sums.points[at]?.[row] ?? 0)) / marks
    sum += part
    size += Math.abs(part)
    applied += weight
  }
  if (applied === 0) return null
  const unit = 100 * 10 ** places
  const scaled = (sum / applied) * unit
  const distance = Math.abs((Math.abs(scaled) % 1) - 0.5)
  if (distance < DOUBTFUL || (size / applied) * unit > 1e7) return exactTotal(group, sums, row, places)
  return Math.round(scaled)
}

/** Totals of a group's rows in units of the last place; `has` is 0 where nothing applied. */
export function writeTotals(
  group: GroupTotal,
  sums: RowSums,
  { from, to }: { readonly from: number; readonly to: number },
  places: number,
  totals: Int32Array,
  has: Uint8Array,
): void {
  const { whole } = group
  if (whole !== null && !sums.anyLess) {
    writeWhole(whole, sums.points, { from, to }, totals)
    has.fill(1, from, to)
    return
  }
  const weights = group.weights.map(weight => Number(weight.n) / Number(weight.d))
  for (let row = from; row < to; row += 1) {
    const value = mixedTotal(group, weights, sums, row, places)
    totals[row] = value ?? 0
    has[row] = value === null ? 0 : 1
  }
}

/** Rows whose weighted sums are worked on at a time. */
const AT_ONCE = 1024

/** Category by category, a loop each. */
function writeWhole(
  { factors, divisor }: NonNullable<GroupTotal['whole']>,
  points: readonly Int32Array[],
  { from, to }: { readonly from: number; readonly to: number },
  totals: Int32Array,
): void {
  const sums = new Float64Array(Math.min(AT_ONCE, to - from))
  for (let start = from; start < to; start += AT_ONCE) {
    const length = Math.min(AT_ONCE, to - start)
    sums.fill(0)
    factors.forEach((factor, at) => addTimes(sums, points[at], factor, start, length))
    writeNearest(sums, divisor, totals, start, length)
  }
}

function addTimes(
  sums: Float64Array,
  points: Int32Array | undefined,
  factor: number,
  start: number,
  length: number,
): void {
  if (points === undefined || factor === 0) return
  for (let i = 0; i < length; i += 1) sums[i] = (sums[i] ?? 0) + (points[start + i] ?? 0) * factor
}

function writeNearest(sums: Float64Array, divisor: number, totals: Int32Array, start: number, length: number): void {
  for (let i = 0; i < length; i += 1) totals[start + i] = nearest(sums[i] ?? 0, divisor)
}
