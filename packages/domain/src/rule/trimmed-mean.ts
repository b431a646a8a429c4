import { compare, decimal, divide, floor, multiply, rational, type Rational, total } from '../number/rational.ts'
import type { Trim } from './panel-rule.ts'

/** How many fall away at each end of so many scores. */
function cutOf(count: number, trim: Trim): number {
  if (trim.kind === 'none') return 0
  if (trim.kind === 'one_each') return count > trim.above ? 1 : 0
  const share = Number(floor(divide(multiply(decimal(trim.percent), rational(BigInt(count))), rational(100n))).n)
  return trim.atLeastOne ? Math.max(1, share) : share
}

/** 去高去低 (R18): the mean of at least one score without those that fall away at each end; where none would be left, of all. Of tied extremes only as many as are due fall away. */
export function trimmedMean(
  scores: readonly Rational[],
  trim: Trim,
): { readonly mean: Rational; readonly counted: readonly Rational[]; readonly dropped: readonly Rational[] } {
  const sorted = scores.toSorted(compare)
  const due = cutOf(sorted.length, trim)
  const cut = due * 2 >= sorted.length ? 0 : due
  const counted = sorted.slice(cut, sorted.length - cut)
  const dropped = [...sorted.slice(0, cut), ...sorted.slice(sorted.length - cut)]
  return { mean: divide(total(counted), rational(BigInt(counted.length))), counted, dropped }
}
