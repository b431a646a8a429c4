import { countyIndicators, type CountyIndicator, itemKeys, levelWords, weights } from '../county.ts'
import type { CountyData } from '../county-data.ts'
import type { Results } from '../result.ts'
import { place, rowOf, sortedKeys, totalOf } from './placing.ts'

// For engines that know one row at a time: each row is an object of numbers (hundredths) and words, and the places in the group,
// which such an engine cannot find, are handed to it. Sums, totals, ranks and grades are made by our loops. All this favours them.

/** One assessee as a row-wise engine reads it. */
export type RowFacts = Readonly<Record<string, number | string>>

/** Scores one cell in hundredths, not yet rounded. */
export type CellScore = (facts: RowFacts) => number

/** Shares of `full` by place among N: (N − place + 1) ÷ N, both as facts. */
export const rankNames = ({ key }: CountyIndicator): readonly [better: string, size: string] => [
  `${key}_better`,
  `${key}_size`,
]

function withPlaces(
  indicator: CountyIndicator,
  { groups, values }: CountyData,
  rows: Record<string, number | string>[],
): void {
  const column = values.get(indicator.key) ?? new Float64Array(0)
  const [better, all] = rankNames(indicator)
  for (const group of groups) {
    const keys = sortedKeys(column, group, -1)
    let first = 0
    keys.forEach((key, at) => {
      const row = rowOf(key)
      if (column[row] !== column[rowOf(keys[first] ?? 0)]) first = at
      const facts = rows[row]
      if (facts === undefined) return
      facts[better] = first
      facts[all] = keys.length
    })
  }
}

/** The county row by row. */
export function rowFacts(data: CountyData): readonly RowFacts[] {
  const { size, values, baselines } = data
  const rows = Array.from({ length: size }, (_, row) => {
    const facts: Record<string, number | string> = {}
    for (const each of countyIndicators)
      for (const key of itemKeys(each)) {
        const value = values.get(key)?.[row] ?? 0
        facts[key] = each.kind === 'level' ? (levelWords[value] ?? '') : value
        const before = baselines.get(key)?.[row]
        if (before !== undefined) facts[`${key}_before`] = before
      }
    return facts
  })
  for (const each of countyIndicators) if (each.kind === 'rank') withPlaces(each, data, rows)
  return rows
}

/** All cells by one function each, then the rest by our loops. */
export function rowWise(
  { size, groups }: CountyData,
  rows: readonly RowFacts[],
  scores: readonly CellScore[],
): () => Results {
  const points = scores.map(() => new Int32Array(size))
  const [totals, ranks, grades] = [new Int32Array(size), new Int32Array(size), new Int16Array(size)]
  const shares = countyIndicators.map(({ category }) => weights[category] ?? 0)
  return () => {
    rows.forEach((facts, row) => {
      let weighted = 0
      for (let at = 0; at < scores.length; at += 1) {
        const p = Math.floor((scores[at]?.(facts) ?? 0) + 0.5)
        const column = points[at]
        if (column !== undefined) column[row] = p
        weighted += p * (shares[at] ?? 0)
      }
      totals[row] = totalOf(weighted)
    })
    place(totals, groups, ranks, grades)
    return { totals, ranks, grades }
  }
}
