import {
  decimal,
  divide,
  HUNDRED,
  isZero,
  multiply,
  type Rational,
  toExactText,
  total,
  ZERO,
} from '../number/rational.ts'
import { round, toFigure } from '../number/rounding.ts'
import type { Category, SchemeDefinition } from '../scheme/scheme.ts'
import type { CategoryScore, ScoreLine } from './trace.ts'

/** Indicator scores and totals are given to so many places (R25). */
export const SCORE_PLACES = 2

/** What a category adds to the total is shown to so many: with two, the parts as printed would often miss the total by a hundredth. */
export const CONTRIBUTION_PLACES = 4

interface Sum {
  readonly category: Category
  readonly weight: Rational
  readonly points: Rational
  readonly fullMarks: Rational
}

/** The weight of a category in a group, 0 where the group has none. */
export function weightOf(definition: SchemeDefinition, groupKey: string, category: string): Rational {
  const group = definition.groups.find(each => each.key === groupKey)
  const written = group !== undefined && Object.hasOwn(group.weights, category) ? group.weights[category] : undefined
  return written === undefined ? ZERO : decimal(written)
}

function sumOf(definition: SchemeDefinition, groupKey: string, category: Category, lines: readonly ScoreLine[]): Sum {
  const counted = lines.filter(line => line.category === category.key && line.points !== null)
  return {
    category,
    weight: weightOf(definition, groupKey, category.key),
    points: total(counted.map(line => decimal(line.points ?? '0'))),
    fullMarks: total(counted.map(line => decimal(line.fullMarks))),
  }
}

/**
 * Σ points ÷ Σ full marks of what applied, times the weight; a category in which nothing applied gives its weight to the
 * others in proportion (R22). Points enter as rounded, so that the printed lines add up.
 */
export function sumCategories(
  definition: SchemeDefinition,
  groupKey: string,
  lines: readonly ScoreLine[],
): readonly CategoryScore[] {
  const sums = definition.categories
    .map(category => sumOf(definition, groupKey, category, lines))
    .filter(sum => !isZero(sum.fullMarks) && !isZero(sum.weight))
  const applied = total(sums.map(sum => sum.weight))
  return sums.map(sum => {
    const weight = divide(multiply(sum.weight, HUNDRED), applied)
    const contribution = divide(multiply(weight, sum.points), sum.fullMarks)
    return {
      category: sum.category.key,
      name: sum.category.name,
      weight: toExactText(weight),
      points: toFigure(sum.points),
      fullMarks: toFigure(sum.fullMarks),
      contribution: round(contribution, CONTRIBUTION_PLACES),
      exactContribution: toExactText(contribution),
    }
  })
}
