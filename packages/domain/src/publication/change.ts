import { decimal, subtract } from '../number/rational.ts'
import { round } from '../number/rounding.ts'
import type { Figure } from '../scoring/trace.ts'

/** A result as far as it is compared from year to year. */
export interface StandingResult {
  readonly total: Figure | null
  readonly rank: number | null
}

/** How a result moved; null where one of the two years has none. */
export interface ResultChange {
  /** Points more than before, two places; negative for less. */
  readonly points: Figure | null
  /** Places gained; negative for lost. */
  readonly places: number | null
}

/** The change against an earlier result. */
export function changeSince(now: StandingResult, before: StandingResult | null): ResultChange {
  if (before === null) return { points: null, places: null }
  return {
    points:
      now.total === null || before.total === null
        ? null
        : round(subtract(decimal(now.total), decimal(before.total)), 2),
    places: now.rank === null || before.rank === null ? null : before.rank - now.rank,
  }
}
