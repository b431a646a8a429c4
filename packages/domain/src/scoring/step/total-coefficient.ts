import { clip, compare, decimal, HUNDRED, least, multiply, toExactText } from '../../number/rational.ts'
import { toFigure } from '../../number/rounding.ts'
import { suppliedOf } from '../score-input.ts'
import { type TotalFacts, type TotalWork, withTotalStep } from '../total-work.ts'

/**
 * Step 7: 难度系数 on the total (R24), before bonus: the data item held within its bounds, the default where nobody set it, the product
 * at most 100. It is set before the year by whoever supplies it, never by the assessee, so there is no review that would verify it.
 */
export function totalCoefficient(work: TotalWork, { scheme, input }: TotalFacts): TotalWork {
  const given = scheme.definition.coefficient
  if (given === undefined || work.points === null) return work
  const { verified, reported } = suppliedOf(input, given.item)
  const factor = clip(decimal(verified ?? reported ?? given.default), decimal(given.min), decimal(given.max))
  const product = multiply(work.points, factor)
  const points = least(product, HUNDRED)
  const step = {
    kind: 'total_coefficient',
    name: scheme.items.get(given.item)?.name ?? given.item,
    factor: toFigure(factor),
    capped: compare(product, HUNDRED) > 0,
    points: toExactText(points),
  } as const
  return withTotalStep(work, step, { points, base: points })
}
