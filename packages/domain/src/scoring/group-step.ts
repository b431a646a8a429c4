import type { Figure } from './trace.ts'

/** Which case of R7 fitted first. `left_out`: it takes no part in the comparison (R21). */
export type RankShiftCase = 'top' | 'left_top' | 'run' | 'up' | 'down' | 'same' | 'left_out'

/** How the difference from a mean became points. */
export type DifferenceTrace =
  | { readonly kind: 'threshold'; readonly margin: Figure; readonly met: boolean }
  | {
      readonly kind: 'bands'
      readonly read: Figure
      readonly from: Figure | null
      readonly to: Figure | null
      readonly percent: Figure | null
    }
  | { readonly kind: 'shortfall'; readonly gap: Figure; readonly steps: Figure; readonly deduct: Figure }

/** How a rule that compares within the ranking group came to its points. `rank` is null for who takes no part; `tied` share it, itself included. */
export type GroupStep =
  | {
      readonly kind: 'rank'
      readonly value: Figure
      readonly rank: number | null
      readonly tied: number
      /** How many are ranked: with a threshold only those that do not reach it. */
      readonly size: number
      readonly reached: boolean
      readonly points: Figure
    }
  | {
      readonly kind: 'rank_shift'
      readonly value: Figure
      readonly rank: number | null
      readonly size: number
      readonly previous: number | null
      readonly case: RankShiftCase
      /** Percent of full marks from which the case starts, and what came of it. */
      readonly start: number
      readonly percent: Figure
      readonly points: Figure
    }
  | {
      readonly kind: 'distribution'
      readonly value: Figure
      readonly rank: number | null
      readonly tied: number
      readonly size: number
      readonly level: string | null
      /** How many of the group this level is for. */
      readonly places: number
      readonly percent: Figure
      readonly points: Figure
    }
  | {
      readonly kind: 'relative'
      readonly reference: 'best' | 'mean' | 'given' | 't_score'
      readonly value: Figure
      /** How many the group counts, itself included. */
      readonly size: number
      /** Best or mean. */
      readonly against: Figure
      /** Percent of full marks, for the best. */
      readonly percent: Figure | null
      /** v − mean. */
      readonly difference: Figure | null
      /** Standard deviation and T, for the T-score. */
      readonly spread: Figure | null
      readonly score: Figure | null
      readonly award: DifferenceTrace | null
      readonly points: Figure
    }

/** The group as dots without names, one's own filled. */
export interface StripPicture {
  readonly kind: 'strip'
  readonly min: Figure
  readonly max: Figure
  readonly unit: string | null
  readonly dots: readonly { readonly at: Figure; readonly count: number }[]
  readonly value: Figure | null
  readonly place: { readonly rank: number; readonly size: number } | null
  readonly marks: readonly { readonly at: Figure; readonly role: 'best' | 'mean' | 'target' }[]
}
