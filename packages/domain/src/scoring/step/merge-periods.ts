import {
  add,
  decimal,
  divide,
  HUNDRED,
  least,
  multiply,
  rational,
  type Rational,
  subtract,
  toExactText,
  total,
} from '../../number/rational.ts'
import type { PeriodMerge } from '../../scheme/policy.ts'
import { type TotalFacts, type TotalWork, withTotalStep } from '../total-work.ts'

function merged(merge: PeriodMerge, periods: readonly Rational[], yearEnd: Rational): Rational {
  switch (merge.kind) {
    case 'weighted': {
      const alpha = divide(decimal(merge.periodPercent), HUNDRED)
      const mean = divide(total(periods), rational(BigInt(periods.length)))
      return add(multiply(alpha, mean), multiply(subtract(rational(1n), alpha), yearEnd))
    }
    case 'latest':
      return yearEnd
    case 'least':
      return periods.reduce(least, yearEnd)
  }
}

/**
 * Step 6: 平时 + 年终 (R30). A period that was not assessed drops out; without any the year's end stands alone; without a year's end
 * there is no total. The year's end is the latest of them. Before coefficient, bonus and penalty.
 */
export function mergePeriods(work: TotalWork, { scheme, input }: TotalFacts): TotalWork {
  const merge = scheme.definition.periods
  const periods = input.periodTotals ?? []
  if (merge === undefined || work.points === null || periods.length === 0) return work
  const points = merged(
    merge,
    periods.map(each => decimal(each.total)),
    work.points,
  )
  const step = {
    kind: 'periods',
    merge,
    periods: periods.map(({ period, total: of }) => ({ period, total: of })),
    yearEnd: toExactText(work.points),
    points: toExactText(points),
  } as const
  return withTotalStep(work, step, { points, base: points })
}
