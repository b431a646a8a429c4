import type { FormulaTree } from '../indicator/formula.ts'
import type { ValueRule } from '../rule/index.ts'
import type { GroupStep, StripPicture } from './group-step.ts'

/** A number for people and programs: a canonical decimal, exact up to 12 places, rounded there. */
export type Figure = string

/** A number exactly: `147/50`, or a canonical decimal where the denominator is 1. */
export type ExactText = string

/** Why an indicator gave no ordinary points. */
export type LineState = 'scored' | 'not_applicable' | 'missing' | 'blocked' | 'after_review'

/** One data item as it entered the score. `used` says which of the two counted; null when neither is there. */
export interface DataLine {
  readonly key: string
  readonly name: string
  readonly unit: string | null
  readonly reported: string | null
  readonly verified: string | null
  readonly baseline: string | null
  readonly used: 'verified' | 'reported' | null
}

/** One milestone as judged. `percent` is the share of its weight that counted. */
export interface MilestoneTrace {
  readonly name: string
  readonly weight: Figure
  readonly due: string
  readonly actual: string | null
  readonly monthsLate: number
  readonly percent: Figure
}

/** One data item against its baseline; `holds` is null when there is no baseline. */
export interface BaselineTrace {
  readonly key: string
  readonly name: string
  readonly now: Figure
  readonly base: Figure | null
  readonly holds: boolean | null
}

/** How the rule itself came to its points, by kind. */
export type RuleStep =
  | {
      readonly kind: 'threshold'
      readonly value: Figure | null
      readonly target: Figure | null
      readonly upper: Figure | null
      readonly level: string | null
      readonly met: boolean
      readonly points: Figure
    }
  | {
      readonly kind: 'linear'
      readonly value: Figure
      readonly target: Figure
      readonly zeroPoint: Figure | null
      readonly percent: Figure
      readonly belowMinimum: boolean
      readonly points: Figure
    }
  | {
      readonly kind: 'bands'
      readonly value: Figure
      readonly read: Figure
      readonly from: Figure | null
      readonly to: Figure | null
      readonly percent: Figure | null
      readonly points: Figure
    }
  | { readonly kind: 'deduction'; readonly points: Figure }
  | {
      readonly kind: 'shortfall'
      readonly value: Figure
      readonly target: Figure
      readonly upper: Figure | null
      readonly gap: Figure
      readonly steps: Figure
      readonly lost: Figure
      readonly points: Figure
    }
  | { readonly kind: 'level'; readonly level: string; readonly percent: Figure; readonly points: Figure }
  | GroupStep
  | { readonly kind: 'non_decreasing'; readonly items: readonly BaselineTrace[]; readonly points: Figure }
  | {
      readonly kind: 'milestone'
      readonly milestones: readonly MilestoneTrace[]
      readonly percent: Figure
      readonly points: Figure
    }

/** One step of the calculation, in the order in which it was made. `points` is the score after it. */
export type TraceStep =
  | RuleStep
  | { readonly kind: 'value'; readonly tree: FormulaTree; readonly value: Figure | null; readonly text: string | null }
  | { readonly kind: 'missing'; readonly items: readonly string[]; readonly policy: 'zero' | 'na' | 'block' }
  /** A deduction line or condition that could not be computed (no base, denominator 0) and so did not count. */
  | { readonly kind: 'line_left_out'; readonly label: string; readonly why: 'no_base' | 'zero_denominator' | 'missing' }
  | { readonly kind: 'no_base'; readonly items: readonly string[] }
  | { readonly kind: 'zero_denominator'; readonly policy: 'na' | 'full' | 'zero'; readonly points: Figure }
  | { readonly kind: 'not_applicable'; readonly why: 'declared' | 'condition' | 'no_task' }
  /** It compares within the group, whose values are not all there yet. */
  | { readonly kind: 'after_review' }
  | { readonly kind: 'coefficient'; readonly factor: Figure; readonly points: Figure }
  | {
      readonly kind: 'deduction_line'
      readonly label: string
      readonly count: Figure
      readonly steps: Figure
      readonly deduct: Figure
      readonly lost: Figure
      readonly capped: boolean
      readonly points: Figure
    }
  | { readonly kind: 'full_when'; readonly label: string; readonly points: Figure }
  | { readonly kind: 'zero_when'; readonly label: string; readonly points: Figure }
  | { readonly kind: 'veto_zero'; readonly code: string; readonly documentNumber: string; readonly points: Figure }
  | { readonly kind: 'floor'; readonly floor: Figure; readonly points: Figure }
  | { readonly kind: 'cap'; readonly cap: Figure; readonly points: Figure }
  | { readonly kind: 'round'; readonly exact: ExactText; readonly places: number; readonly points: Figure }

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
  | { readonly kind: 'check'; readonly met: boolean }
  /** A veto's seal with the document that establishes it. */
  | { readonly kind: 'seal'; readonly code: string; readonly documentNumber: string }

/** What one data item would have to change by for full marks; negative for less. */
export interface Gain {
  readonly item: string
  readonly name: string
  readonly unit: string | null
  readonly by: Figure
}

/** One indicator's score of one assessee and how it came about. Texts are made of it by `explain`; nothing computes it again. */
export interface ScoreLine {
  readonly indicatorId: string
  readonly code: string
  readonly name: string
  readonly category: string
  readonly unit: string | null
  /** Where the indicator stands in the plan: its measure and the quoted span. */
  readonly basis: { readonly measureId: string; readonly start: number; readonly end: number }
  readonly formula: string
  readonly rule: ValueRule
  readonly fullMarks: Figure
  readonly state: LineState
  /** Rounded points, two places; null when the line gives none (not applicable, blocked, after review). */
  readonly points: Figure | null
  /** The same before rounding. */
  readonly exact: ExactText | null
  /** The value by what was reported, where that differs from the value that counted. */
  readonly reportedValue: Figure | null
  readonly data: readonly DataLine[]
  readonly steps: readonly TraceStep[]
  readonly picture: RulePicture | null
  /** What would make it full marks, where one data item decides; null where it is full or cannot be said. */
  readonly gain: Gain | null
}

/** A category's sum: rate = points ÷ full marks of what applied. `weight` is after weights of empty categories went to the others. */
export interface CategoryScore {
  readonly category: string
  readonly name: string
  readonly weight: ExactText
  readonly points: Figure
  readonly fullMarks: Figure
  /** Weighted share of the total, for people: points of 100, four places, so that a column adds up to the total before its rounding. */
  readonly contribution: Figure
  /** The same exactly; the contributions add up to the total before its rounding. */
  readonly exactContribution: ExactText
}

/** The whole score of one assessee. `total` is null when nothing applied or something blocks. */
export interface AssesseeScore {
  readonly assesseeId: string
  readonly groupKey: string
  readonly lines: readonly ScoreLine[]
  readonly categories: readonly CategoryScore[]
  /** Points of 100, two places. */
  readonly total: Figure | null
  readonly exactTotal: ExactText | null
  /** Ids of indicators whose missing values stop the approval. */
  readonly blocked: readonly string[]
  /** The veto that set the total to nothing, if one did. */
  readonly zeroedBy: { readonly code: string; readonly documentNumber: string } | null
}
