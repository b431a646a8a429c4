import { quotas } from '../county.ts'
import type { Rows } from '../county-data.ts'

/** More rows than this one number cannot hold beside a value. */
const ROWS = 2 ** 20
/** Totals are hundredths of 0 to 100. */
const TOTALS = 10_001

/** Rows of a group with their values in one sorted array, ascending by `value × 2^20 + row`. */
export function sortedKeys(values: ArrayLike<number>, { from, to }: Rows, sign: 1 | -1): Float64Array {
  const keys = new Float64Array(to - from)
  for (let row = from; row < to; row += 1) keys[row - from] = sign * (values[row] ?? 0) * ROWS + row
  return keys.sort()
}

/** The row of such a key. */
export function rowOf(key: number): number {
  return key - Math.floor(key / ROWS) * ROWS
}

/** Rows of a group in order of totals (0 to 100.00), the greatest first: counted where there are many, else sorted. */
function orderOf(totals: Int32Array, { from, to }: Rows): Int32Array {
  const order = new Int32Array(to - from)
  if (TOTALS > 4 * order.length) {
    const keys = sortedKeys(totals, { from, to }, -1)
    for (let at = 0; at < order.length; at += 1) order[at] = rowOf(keys[at] ?? 0)
    return order
  }
  const starts = new Int32Array(TOTALS + 1)
  for (let row = from; row < to; row += 1) {
    const at = TOTALS - (totals[row] ?? 0)
    starts[at] = (starts[at] ?? 0) + 1
  }
  for (let at = 1; at <= TOTALS; at += 1) starts[at] = (starts[at] ?? 0) + (starts[at - 1] ?? 0)
  for (let row = from; row < to; row += 1) {
    const at = TOTALS - 1 - (totals[row] ?? 0)
    const next = starts[at] ?? 0
    order[next] = row
    starts[at] = next + 1
  }
  return order
}

/** Places 1, 2, 2, 4 and grades by quota of each group; who shares a place shares the grade, and a tie across the edge falls. */
export function place(totals: Int32Array, groups: readonly Rows[], ranks: Int32Array, grades: Int16Array): void {
  for (const group of groups) {
    const order = orderOf(totals, group)
    const size = order.length
    const room = quotas.map(quota => Math.floor((quota * size) / 100))
    let [grade, taken] = [0, 0]
    for (let start = 0; start < size;) {
      const total = totals[order[start] ?? 0] ?? 0
      let end = start + 1
      while (end < size && totals[order[end] ?? 0] === total) end += 1
      while (grade < room.length && end - start > (room[grade] ?? 0) - taken) [grade, taken] = [grade + 1, 0]
      taken += end - start
      for (let at = start; at < end; at += 1) {
        const row = order[at] ?? 0
        ranks[row] = start + 1
        grades[row] = grade
      }
      start = end
    }
  }
}

/** Totals in hundredths of category sums in hundredths: Σ weight·sum ÷ 200, halves up. */
export function totalOf(weighted: number): number {
  return Math.floor((weighted + 100) / 200)
}

/** Grades by quota from places alone. */
export function gradesOf(ranks: Int32Array, groups: readonly Rows[]): Int16Array {
  const grades = new Int16Array(ranks.length)
  for (const { from, to } of groups) {
    const size = to - from
    const room = quotas.map(quota => Math.floor((quota * size) / 100))
    const sharing = new Int32Array(size + 1)
    for (let row = from; row < to; row += 1) sharing[ranks[row] ?? 0] = (sharing[ranks[row] ?? 0] ?? 0) + 1
    let [grade, taken] = [0, 0]
    const gradeAt = sharing.map(count => {
      while (grade < room.length && count > (room[grade] ?? 0) - taken) [grade, taken] = [grade + 1, 0]
      taken += count
      return grade
    })
    for (let row = from; row < to; row += 1) grades[row] = gradeAt[ranks[row] ?? 0] ?? 0
  }
  return grades
}
