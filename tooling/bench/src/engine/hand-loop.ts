import { countyIndicators, type Kind, marks, weights } from '../county.ts'
import type { CountyData } from '../county-data.ts'
import type { Results } from '../result.ts'
import { place, rowOf, sortedKeys, totalOf } from './placing.ts'

// What somebody writes who knows this scheme and no other, and knows the machine: a loop an indicator over whole hundredths, buffers
// made beforehand, and no branch that the processor has to guess.

/** One column: values, what stands beside them, points of each row, sums of the category. */
interface Column {
  readonly v: Float64Array
  readonly beside: Float64Array
  readonly p: Int32Array
  readonly sum: Int32Array
}

type Loop = (column: Column, from: number, to: number) => void

const { full } = marks
/** Values are hundredths of 0 to 100. */
const VALUES = 10_001
const empty = new Int32Array(0)
const none = new Float64Array(0)

const threshold: Loop = ({ v, p, sum }, from, to) => {
  const edge = marks.threshold
  for (let i = from; i < to; i += 1) {
    const points = Math.imul(Number((v[i] ?? 0) >= edge), full)
    p[i] = points
    sum[i] = (sum[i] ?? 0) + points
  }
}

const linear: Loop = ({ v, p, sum }, from, to) => {
  const { zeroPoint, target } = marks
  const way = target - zeroPoint
  const part = 1 / (2 * way)
  for (let i = from; i < to; i += 1) {
    const raw = ((2 * full * ((v[i] ?? 0) - zeroPoint) + way + 0.5) * part) | 0
    const above = raw & ~(raw >> 31)
    const over = full - above
    const points = above + (over & (over >> 31))
    p[i] = points
    sum[i] = (sum[i] ?? 0) + points
  }
}

const bands: Loop = ({ v, p, sum }, from, to) => {
  const [[a, x], [b, y], [c, z]] = marks.bands
  for (let i = from; i < to; i += 1) {
    const value = v[i] ?? 0
    const points =
      Math.imul(Number(value >= a), x - y) + Math.imul(Number(value >= b), y - z) + Math.imul(Number(value >= c), z)
    p[i] = points
    sum[i] = (sum[i] ?? 0) + points
  }
}

const deduction: Loop = ({ v, p, sum }, from, to) => {
  for (let i = from; i < to; i += 1) {
    const left = full - Math.imul(marks.deduct, v[i] ?? 0)
    const points = left & ~(left >> 31)
    p[i] = points
    sum[i] = (sum[i] ?? 0) + points
  }
}

const award: Loop = ({ v, p, sum }, from, to) => {
  for (let i = from; i < to; i += 1) {
    const over = full - Math.imul(marks.award, v[i] ?? 0)
    const points = full - (over & ~(over >> 31))
    p[i] = points
    sum[i] = (sum[i] ?? 0) + points
  }
}

const ratio: Loop = ({ v, beside, p, sum }, from, to) => {
  const by = (2 * full * 100) / marks.ratio
  for (let i = from; i < to; i += 1) {
    const b = beside[i] ?? 0
    const raw = (((v[i] ?? 0) * by + b) / (2 * b)) | 0
    const over = full - raw
    const points = raw + (over & (over >> 31))
    p[i] = points
    sum[i] = (sum[i] ?? 0) + points
  }
}

const nonDecreasing: Loop = ({ v, beside, p, sum }, from, to) => {
  for (let i = from; i < to; i += 1) {
    const points = Math.imul(Number((v[i] ?? 0) >= (beside[i] ?? 0)), full)
    p[i] = points
    sum[i] = (sum[i] ?? 0) + points
  }
}

const level: Loop = ({ v, p, sum }, from, to) => {
  const worths = Int32Array.from(marks.levels)
  for (let i = from; i < to; i += 1) {
    const points = worths[v[i] ?? 0] ?? 0
    p[i] = points
    sum[i] = (sum[i] ?? 0) + points
  }
}

const veto: Loop = ({ v, beside, p, sum }, from, to) => {
  const edge = marks.veto
  for (let i = from; i < to; i += 1) {
    const points = Math.imul(Number((v[i] ?? 0) >= edge) & Number((beside[i] ?? 0) === 0), full)
    p[i] = points
    sum[i] = (sum[i] ?? 0) + points
  }
}

/** Over the rows of one group: counted where values lie close together, else sorted. */
const rank: Loop = ({ v, p, sum }, from, to) => {
  const size = to - from
  if (VALUES > 4 * size) return rankSorted(v, p, sum, from, to)
  const table = new Int32Array(VALUES)
  for (let i = from; i < to; i += 1) table[v[i] ?? 0] = (table[v[i] ?? 0] ?? 0) + 1
  let before = 0
  for (let value = VALUES - 1; value >= 0; value -= 1) {
    const tied = table[value] ?? 0
    table[value] = Math.floor((2 * full * (size - before) + size) / (2 * size))
    before += tied
  }
  for (let i = from; i < to; i += 1) {
    const points = table[v[i] ?? 0] ?? 0
    p[i] = points
    sum[i] = (sum[i] ?? 0) + points
  }
}

function rankSorted(v: Float64Array, p: Int32Array, sum: Int32Array, from: number, to: number): void {
  const keys = sortedKeys(v, { from, to }, -1)
  const size = keys.length
  for (let at = 0; at < size;) {
    const value = v[rowOf(keys[at] ?? 0)]
    const points = Math.floor((2 * full * (size - at) + size) / (2 * size))
    for (; at < size; at += 1) {
      const row = rowOf(keys[at] ?? 0)
      if (v[row] !== value) break
      p[row] = points
      sum[row] = (sum[row] ?? 0) + points
    }
  }
}

const loops: Readonly<Record<Kind, Loop>> = {
  threshold,
  linear,
  bands,
  deduction,
  award,
  ratio,
  non_decreasing: nonDecreasing,
  rank,
  level,
  veto,
}

function weigh(sums: readonly Int32Array[], totals: Int32Array): void {
  const [a = empty, b = empty, c = empty, d = empty, e = empty, f = empty] = sums
  const [wa, wb, wc, wd, we, wf] = weights
  for (let i = 0; i < totals.length; i += 1)
    totals[i] = totalOf(
      wa * (a[i] ?? 0) + wb * (b[i] ?? 0) + wc * (c[i] ?? 0) + wd * (d[i] ?? 0) + we * (e[i] ?? 0) + wf * (f[i] ?? 0),
    )
}

/** The loop over this county, ready to run. */
export function handLoop(data: CountyData): () => Results {
  const { size, values, baselines, groups } = data
  const points = countyIndicators.map(() => new Int32Array(size))
  const sums = weights.map(() => new Int32Array(size))
  const [totals, ranks, grades] = [new Int32Array(size), new Int32Array(size), new Int16Array(size)]
  const columns = countyIndicators.map(({ kind, key, category }, at) => ({
    kind,
    v: values.get(key) ?? none,
    beside: values.get(`${key}_of`) ?? values.get(`${key}_accidents`) ?? baselines.get(key) ?? none,
    p: points[at] ?? new Int32Array(size),
    sum: sums[category] ?? empty,
  }))
  return () => {
    for (const sum of sums) sum.fill(0)
    for (const column of columns)
      if (column.kind === 'rank') for (const { from, to } of groups) rank(column, from, to)
      else loops[column.kind](column, 0, size)
    weigh(sums, totals)
    place(totals, groups, ranks, grades)
    return { totals, ranks, grades }
  }
}
