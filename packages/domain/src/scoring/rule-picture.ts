import type { StripPicture } from './group-step.ts'
import type { Figure } from './trace.ts'

/** A band of points on the picture's axis; null is open. */
export interface PictureBand {
  readonly from: Figure | null
  readonly to: Figure | null
  readonly points: Figure
  readonly here: boolean
}

/** The rule's picture as plain data, in the rule's own unit; portals and public page draw it alike. */
export type RulePicture =
  /** An axis from `min` to `max` with the value and its marks. */
  | {
      readonly kind: 'axis'
      readonly min: Figure
      readonly max: Figure
      readonly unit: string | null
      readonly value: Figure | null
      readonly marks: readonly { readonly at: Figure; readonly role: 'target' | 'upper' | 'zero_point' | 'minimum' }[]
    }
  /** Bands as steps over the axis, worst to best from left to right as numbers grow. */
  | {
      readonly kind: 'bands'
      readonly min: Figure
      readonly max: Figure
      readonly unit: string | null
      readonly value: Figure | null
      readonly bands: readonly PictureBand[]
    }
  /** Points falling by step; `at` is where the assessee stands. */
  | {
      readonly kind: 'staircase'
      readonly steps: readonly { readonly count: Figure; readonly points: Figure }[]
      readonly at: Figure | null
    }
  /** Several lines of deductions: what each took. */
  | {
      readonly kind: 'losses'
      readonly losses: readonly { readonly label: string; readonly lost: Figure }[]
      readonly left: Figure
    }
  | {
      readonly kind: 'levels'
      readonly levels: readonly { readonly level: string; readonly points: Figure; readonly here: boolean }[]
    }
  | {
      readonly kind: 'pairs'
      readonly pairs: readonly {
        readonly name: string
        readonly base: Figure | null
        readonly now: Figure
        readonly holds: boolean | null
      }[]
    }
  | {
      readonly kind: 'timeline'
      readonly milestones: readonly {
        readonly name: string
        readonly due: string
        readonly actual: string | null
        readonly percent: Figure
      }[]
    }
  /** The ranking group on one axis. */
  | StripPicture
  /** What each part brought, null where it did not apply, and the sum. */
  | {
      readonly kind: 'parts'
      readonly parts: readonly { readonly name: string; readonly points: Figure | null }[]
      readonly total: Figure
    }
  /** Scores that judges gave, those left out of the mean apart. */
  | {
      readonly kind: 'scores'
      readonly max: Figure
      readonly counted: readonly Figure[]
      readonly dropped: readonly Figure[]
      readonly mean: Figure
    }
  | { readonly kind: 'check'; readonly met: boolean }
  /** A veto's seal with the document that establishes it. */
  | { readonly kind: 'seal'; readonly code: string; readonly documentNumber: string }
