import { compare, decimal, divide, isZero, least, multiply, toExactText } from '../../number/rational.ts'
import { toFigure } from '../../number/rounding.ts'
import { type CategoryWork, type TotalWork, withTotalStep } from '../total-work.ts'

function capOne(work: TotalWork, sum: CategoryWork): TotalWork {
  const { cap, name } = sum.category
  if (cap === undefined || isZero(sum.fullMarks)) return { ...work, categories: [...work.categories, sum] }
  const fullMarks = least(decimal(cap), sum.possible)
  const rescaled = divide(multiply(sum.points, sum.possible), sum.fullMarks)
  const points = least(rescaled, fullMarks)
  const categories = [...work.categories, { ...sum, points, fullMarks }]
  if (compare(rescaled, fullMarks) <= 0) return { ...work, categories }
  return withTotalStep(
    work,
    { kind: 'category_cap', name, sum: toExactText(rescaled), cap: toFigure(fullMarks) },
    { categories },
  )
}

/**
 * Step 4: 部分封顶. A category's cap is its full marks: what its indicators sum up to, scaled up for those that do not apply (R22),
 * is held there, and the rate is of it.
 */
export function categoryCaps(work: TotalWork): TotalWork {
  return work.categories.reduce(capOne, { ...work, categories: [] })
}
