import { fromExactText, type Rational, ZERO } from '../number/rational.ts'
import { round, toFigure } from '../number/rounding.ts'
import type { SchemeDefinition } from '../scheme/scheme.ts'
import type { Figure, ScoreLine } from './trace.ts'

/** Indicator scores and totals are given to so many places (R25), where the scheme says nothing else. */
export const SCORE_PLACES = 2

/** What a category adds to the total is shown to so many: with two, the parts as printed would often miss the total by a hundredth. */
export const CONTRIBUTION_PLACES = 4

/** Places of an indicator's score; null: unrounded. */
export function indicatorPlaces({ rounding }: Pick<SchemeDefinition, 'rounding'>): number | null {
  return rounding === undefined ? SCORE_PLACES : rounding.indicator
}

/** Places of the total. */
export function totalPlaces({ rounding }: Pick<SchemeDefinition, 'rounding'>): number {
  return rounding?.total ?? SCORE_PLACES
}

/** A line's points as they enter sums: as rounded, so that printed lines add up; exactly where the scheme does not round them. */
export function countedPoints(
  line: Pick<ScoreLine, 'points' | 'exact'>,
  definition: Pick<SchemeDefinition, 'rounding'>,
): Rational {
  const text = indicatorPlaces(definition) === null ? line.exact : line.points
  return text === null ? ZERO : fromExactText(text)
}

/** Points of an indicator as shown: rounded once (R25), or as they are. */
export function shownPoints(points: Rational, definition: Pick<SchemeDefinition, 'rounding'>): Figure {
  const places = indicatorPlaces(definition)
  return places === null ? toFigure(points) : round(points, places)
}
