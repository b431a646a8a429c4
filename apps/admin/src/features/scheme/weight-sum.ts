import { findDecimal, fromExactText, toFigure, type Rational } from '@yaodian/domain'
import { textOf } from './field-spec.ts'

/** What weights add up to; what is half typed does not count. */
export function weightSum(weights: readonly unknown[]): string {
  const read = weights.map(textOf).flatMap(text => findDecimal(text) ?? [])
  const zero: Rational = fromExactText('0')
  return toFigure(read.reduce((sum, each) => ({ n: sum.n * each.d + each.n * sum.d, d: sum.d * each.d }), zero))
}
