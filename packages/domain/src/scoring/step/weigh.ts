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
} from '../../number/rational.ts'
import type { RankingGroup, SchemeDefinition } from '../../scheme/scheme.ts'
import { type TotalFacts, type TotalWork, withTotalStep } from '../total-work.ts'

function weightIn(group: RankingGroup | undefined, category: string): Rational {
  const written = group !== undefined && Object.hasOwn(group.weights, category) ? group.weights[category] : undefined
  return written === undefined ? ZERO : decimal(written)
}

/** The weight of a category in a group, 0 where the group has none. */
export function weightOf(definition: SchemeDefinition, groupKey: string, category: string): Rational {
  return weightIn(
    definition.groups.find(each => each.key === groupKey),
    category,
  )
}

/**
 * Step 5: points ÷ full marks × weight, of 100. A category in which nothing applied gives its weight to the others in proportion
 * (R22); where nothing applied at all there is no total.
 */
export function weigh(work: TotalWork, { group }: TotalFacts): TotalWork {
  const counted = work.categories.filter(each => !isZero(each.fullMarks) && !isZero(weightIn(group, each.category.key)))
  if (counted.length === 0) return { ...work, categories: [] }
  const applied = total(counted.map(each => weightIn(group, each.category.key)))
  const categories = counted.map(each => {
    const weight = divide(multiply(weightIn(group, each.category.key), HUNDRED), applied)
    return { ...each, weight, contribution: divide(multiply(weight, each.points), each.fullMarks) }
  })
  const points = total(categories.map(each => each.contribution))
  return withTotalStep(work, { kind: 'categories', points: toExactText(points) }, { categories, points, base: points })
}
