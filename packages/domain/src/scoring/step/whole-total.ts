import { compare, decimal, HUNDRED, least, toExactText, ZERO } from '../../number/rational.ts'
import { toFigure } from '../../number/rounding.ts'
import { totalPlaces } from '../score-places.ts'
import { type TotalFacts, type TotalWork, withTotalStep } from '../total-work.ts'
import { bonusInside } from './bonus.ts'

function within(work: TotalWork, { scheme }: TotalFacts): TotalWork {
  if (!bonusInside(scheme.definition) || work.points === null || compare(work.points, HUNDRED) <= 0) return work
  const step = { kind: 'within', cap: toFigure(HUNDRED), points: toExactText(HUNDRED) } as const
  return withTotalStep(work, step, { points: HUNDRED })
}

/** 总分下限, where the scheme knows penalties: for everybody alike, so that a penalty never raises a total. */
function held(work: TotalWork, { scheme: { definition } }: TotalFacts): TotalWork {
  const { penalty, falseReporting } = definition
  if (work.points === null || (penalty === undefined && (falseReporting?.penaltyTimes ?? null) === null)) return work
  const floor = decimal(penalty?.totalFloor ?? '0')
  if (compare(work.points, floor) >= 0) return work
  return withTotalStep(
    work,
    { kind: 'total_floor', floor: toFigure(floor), points: toExactText(floor) },
    { points: floor },
  )
}

/** A veto on the total: nothing; what lies below stays there. */
function zeroed(work: TotalWork, { vetoes }: TotalFacts): TotalWork {
  const hit = vetoes.find(({ veto }) => veto.effect.kind === 'zero_total')
  if (hit === undefined || work.points === null) return work
  const points = least(ZERO, work.points)
  const { code, documentNumber } = hit.confirmed
  return withTotalStep(work, { kind: 'total_zero', code, documentNumber, points: toExactText(points) }, { points })
}

/** Step 9: inside clip, least total, a veto on the total (R10), rounding (R25), in this order. */
export function wholeTotal(work: TotalWork, facts: TotalFacts): TotalWork {
  const after = zeroed(held(within(work, facts), facts), facts)
  if (after.points === null) return after
  const places = totalPlaces(facts.scheme.definition)
  return withTotalStep(after, { kind: 'total_round', places, points: toExactText(after.points) })
}
