import { add, compare, decimal, multiply, rational, type Rational, subtract } from '../number/rational.ts'
import { toFigure } from '../number/rounding.ts'
import { axisMarks } from './axis-mark.ts'
import { type CurveSpot, pointsByValue, type PointCurve } from './point-curve.ts'
import type { PointsAt } from './sample-curve.ts'
import type { Trial } from './trial.ts'
import { inputWithoutDivisor, inputWithoutValues, onStep } from './trial-input.ts'
import { caseOf, caseOfValue, type TrialCase } from './trial-case.ts'

/** The extremes of a curve: where it gives most and least, seen from each other. */
export interface Extremes {
  readonly full: Rational
  readonly floor: Rational
  readonly best: Rational
  readonly step: Rational
  /** Towards fewer points. */
  readonly worse: Rational
}

function values(spots: readonly CurveSpot[], points: Rational): readonly Rational[] {
  return spots.filter(spot => compare(decimal(spot.points), points) === 0).map(spot => decimal(spot.value))
}

/** The unit of the figures that the rule is written in: 80 → 1, 97.5 → 0.1. */
function stepOf(value: Rational): Rational {
  const places = toFigure(value).split('.')[1]?.length ?? 0
  return places > 3 ? rational(1n, 100n) : rational(1n, 10n ** BigInt(places))
}

/** A curve's points are figures of twelve places: thirds and sevenths are rounded there. */
function isSame(exact: Rational, figure: Rational): boolean {
  return toFigure(exact) === toFigure(figure)
}

/** A value at that end of a stretch which really gives the points: an open end gives them only a step away. */
function giving(at: PointsAt, value: Rational, step: Rational, points: Rational): Rational | null {
  const tries = [value, subtract(value, step), add(value, step)]
  return (
    tries.find(each => {
      const found = at(each)
      return found !== null && isSame(found, points)
    }) ?? null
  )
}

/** Where a curve gives most and where least. Null for a curve that gives the same everywhere. */
export function extremesOf(trial: Trial, curve: PointCurve, at: PointsAt): Extremes | null {
  const spots = curve.pieces.flatMap(piece => piece.spots)
  const sorted = spots.map(spot => decimal(spot.points)).toSorted(compare)
  const [least, best] = [sorted[0], sorted.at(-1)]
  if (least === undefined || best === undefined || compare(least, best) === 0) return null
  const [low, high] = [values(spots, least), values(spots, best)]
  const [lowest, topFirst, topLast] = [low[0], high[0], high.at(-1)]
  if (lowest === undefined || topFirst === undefined || topLast === undefined) return null
  const rising = compare(lowest, topFirst) < 0
  const target = axisMarks(trial).find(mark => mark.role === 'target')?.at
  const border = rising ? topFirst : topLast
  const hit = target === undefined ? null : at(target)
  const wanted = target !== undefined && hit !== null && isSame(hit, best) ? target : border
  const step = stepOf(wanted)
  const full = giving(at, wanted, step, best)
  const below = low.filter(each => (rising ? compare(each, wanted) < 0 : compare(each, wanted) > 0))
  const nearest = rising ? below.at(-1) : below[0]
  const floor = nearest === undefined ? null : giving(at, nearest, step, least)
  if (full === null || floor === null) return null
  return { full, floor, best, step, worse: rational(rising ? -1n : 1n) }
}

function byCurve(trial: Trial, curve: PointCurve): readonly TrialCase[] {
  const at = pointsByValue(trial)
  const found = extremesOf(trial, curve, at)
  if (found === null) return []
  const { full, floor, best, step, worse } = found
  const isTarget = axisMarks(trial).some(mark => mark.role === 'target' && compare(mark.at, full) === 0)
  const below = add(full, multiply(step, worse))
  const less = at(below)
  const half = onStep(multiply(add(full, floor), rational(1n, 2n)), step)
  const between = [full, below, floor].every(each => compare(each, half) !== 0)
  return [
    caseOfValue(trial, isTarget ? 'at_target' : 'at_full', full),
    ...(less !== null && !isSame(less, best) ? [caseOfValue(trial, 'just_below', below)] : []),
    ...(between ? [caseOfValue(trial, 'half_way', half)] : []),
    ...(compare(floor, below) === 0 ? [] : [caseOfValue(trial, 'at_floor', floor)]),
  ]
}

/** What a rule gives where it matters: at the target, just short of it, half way, at the least; and without a value or a denominator. */
export function numberCases(trial: Trial, curve: PointCurve | null): readonly TrialCase[] {
  const undivided = inputWithoutDivisor(trial)
  return [
    ...(curve === null ? [] : byCurve(trial, curve)),
    caseOf(trial, { kind: 'missing' }, inputWithoutValues(trial)),
    ...(undivided === null ? [] : [caseOf(trial, { kind: 'zero_denominator' }, undivided)]),
  ]
}
