import { compare, decimal, divide, floor, rational, subtract, total, type Rational } from '../number/rational.ts'
import { round } from '../number/rounding.ts'
import type { Figure } from '../scoring/trace.ts'

/** What a distribution reads of one assessee. */
export interface DistributionEntry {
  readonly assesseeId: string
  readonly total: Figure | null
}

/** A band of points, `from` included, `to` not, save in the last one. */
export interface DistributionBand {
  readonly from: number
  readonly to: number
  readonly assesseeIds: readonly string[]
}

/** What a distribution tells, for a chart's title. */
export type DistributionFinding =
  /** So many lie more than `by` points below the mean and pull it down. */
  | { readonly kind: 'laggards'; readonly count: number; readonly by: number }
  /** First and last lie close together. */
  | { readonly kind: 'close'; readonly range: Figure }
  | { readonly kind: 'spread'; readonly median: Figure; readonly range: Figure }

/** How the totals of a group lie; two places like the totals. */
export interface Distribution {
  readonly bands: readonly DistributionBand[]
  readonly mean: Figure
  readonly median: Figure
  readonly highest: Figure
  readonly lowest: Figure
  readonly finding: DistributionFinding
}

/** A gap to the mean that is worth a title, in points. */
const LAG = 10
/** Up to this range a group lies close together. */
const CLOSE = 5
/** With fewer a distribution says nothing. */
const LEAST = 3

/** Widths of bands, in points: the narrowest that needs at most ten of them. */
const widths = [1, 2, 5, 10, 20] as const

/** How the totals of a ranking group are distributed; null for fewer than three of them. */
export function distributionOf(entries: readonly DistributionEntry[]): Distribution | null {
  const scored = entries
    .flatMap(entry => (entry.total === null ? [] : [{ id: entry.assesseeId, total: decimal(entry.total) }]))
    .toSorted((a, b) => compare(a.total, b.total))
  const [lowest, highest] = [scored.at(0)?.total, scored.at(-1)?.total]
  if (scored.length < LEAST || lowest === undefined || highest === undefined) return null
  const totals = scored.map(each => each.total)
  const mean = divide(total(totals), whole(totals.length))
  const median = medianOf(totals)
  const range = subtract(highest, lowest)
  const laggards = totals.filter(each => compare(subtract(mean, each), whole(LAG)) > 0).length
  const places = (figure: Rational): Figure => round(figure, 2)
  return {
    bands: bandsOf(scored, lowest, highest),
    mean: places(mean),
    median: places(median),
    highest: places(highest),
    lowest: places(lowest),
    finding:
      laggards > 0
        ? { kind: 'laggards', count: laggards, by: LAG }
        : compare(range, whole(CLOSE)) <= 0
          ? { kind: 'close', range: places(range) }
          : { kind: 'spread', median: places(median), range: places(range) },
  }
}

function whole(number: number): Rational {
  return rational(BigInt(number))
}

function medianOf(sorted: readonly Rational[]): Rational {
  const middle = sorted.slice(Math.ceil(sorted.length / 2) - 1, Math.floor(sorted.length / 2) + 1)
  return divide(total(middle), whole(middle.length))
}

/** The multiple of `width` at or below a figure. */
function startOf(figure: Rational, width: number): number {
  return Number(floor(divide(figure, whole(width))).n) * width
}

function bandsOf(
  scored: readonly { readonly id: string; readonly total: Rational }[],
  lowest: Rational,
  highest: Rational,
): readonly DistributionBand[] {
  const endOf = (width: number): number => Math.max(startOf(lowest, width), lastStart(highest, width))
  const countOf = (width: number): number => (endOf(width) - startOf(lowest, width)) / width + 1
  const width = widths.find(each => countOf(each) <= 10) ?? 20
  const first = startOf(lowest, width)
  const last = endOf(width)
  return Array.from({ length: (last - first) / width + 1 }, (_, at) => {
    const from = first + at * width
    const ids = scored.filter(each => Math.min(last, startOf(each.total, width)) === from).map(each => each.id)
    return { from, to: from + width, assesseeIds: ids }
  })
}

/** Where the last band begins: a highest figure on a boundary, such as 100, belongs to the band below it. */
function lastStart(highest: Rational, width: number): number {
  const start = startOf(highest, width)
  return compare(whole(start), highest) === 0 ? start - width : start
}
