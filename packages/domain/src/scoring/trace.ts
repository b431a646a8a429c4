import type { FormulaTree } from '../indicator/formula.ts'
import type { ValueRule } from '../rule/index.ts'
import type { GroupStep } from './group-step.ts'
import type { PeriodMerge } from '../scheme/policy.ts'
import type { RulePicture } from './rule-picture.ts'
import type { DeductionUnitTrace, ProjectTrace, ValueStep } from './value-step.ts'

export type { RulePicture } from './rule-picture.ts'

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
  /** Where it loses by the day; left out: by the month. */
  readonly daysLate?: number
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
      /** Of several conditions those that do not hold, in words. */
      readonly unmet?: readonly string[]
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
  | {
      readonly kind: 'deduction'
      readonly points: Figure
      /** Where parts of the full marks are deducted from one by one. */
      readonly units?: readonly DeductionUnitTrace[]
    }
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
  | ValueStep
  | {
      readonly kind: 'milestone'
      readonly milestones: readonly MilestoneTrace[]
      /** Where several projects are averaged; `milestones` is then empty. */
      readonly projects?: readonly ProjectTrace[]
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
  /** 缺项 (R22): what the scheme gives where the indicator does not apply. `from` is the substitute's name, or how many units the mean is of. */
  | {
      readonly kind: 'na_points'
      readonly policy: 'full' | 'fixed' | 'group_mean' | 'substitute'
      readonly from: string | null
      readonly points: Figure
    }
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
      /** Documents of the confirmed occurrences that were counted; left out where the formula counted. */
      readonly documents?: readonly string[]
      readonly points: Figure
    }
  | { readonly kind: 'full_when'; readonly label: string; readonly points: Figure }
  | { readonly kind: 'zero_when'; readonly label: string; readonly points: Figure }
  | { readonly kind: 'veto_zero'; readonly code: string; readonly documentNumber: string; readonly points: Figure }
  /** 弄虚作假 (R21): the indicator gives nothing. */
  | { readonly kind: 'false_report'; readonly documentNumber: string; readonly points: Figure }
  | { readonly kind: 'floor'; readonly floor: Figure; readonly points: Figure }
  | { readonly kind: 'cap'; readonly cap: Figure; readonly points: Figure }
  | { readonly kind: 'round'; readonly exact: ExactText; readonly places: number; readonly points: Figure }

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
  /** Full marks of what applied; of the category where it has a cap. */
  readonly fullMarks: Figure
  /** The points exactly, where `points` cannot say them. */
  readonly exactPoints?: ExactText
  /** Weighted share of the total, for people: points of 100, four places, so that a column adds up to the total before its rounding. */
  readonly contribution: Figure
  /** The same exactly; the contributions add up to the total before its rounding. */
  readonly exactContribution: ExactText
}

/** Why an occurrence gave nothing: another group's, dated outside the window, by an issuer that does not count, or its matter counted higher. */
export type LeftOut = 'group' | 'window' | 'issuer' | 'duplicate'

/** One award or sanction in the total. `points` is what it is worth by the table, before caps; `leftOut` is null where it counted. */
export interface EntryTrace {
  readonly occurrenceId: string
  readonly typeKey: string
  readonly typeName: string
  /** Level and place as the table names them. */
  readonly row: string
  readonly documentNumber: string
  readonly points: Figure
  readonly leftOut: LeftOut | null
  /** Why the points lie where they do in a range. */
  readonly reason: string | null
}

/** A false report in the penalty: so many times the indicator's full marks (R21). */
export interface FalseReportTrace {
  readonly indicator: string
  readonly documentNumber: string
  readonly times: Figure
  readonly fullMarks: Figure
  readonly points: Figure
}

/** A cap that took effect: more than it was earned, or lost. `name` is null for the cap of all. */
export interface CapTrace {
  readonly scope: 'row' | 'type' | 'category' | 'all'
  readonly name: string | null
  readonly sum: Figure
  readonly cap: Figure
}

/** One step from the categories to the total, in the catalogue's order. `points` is the total after it, exactly. */
export type TotalStep =
  | { readonly kind: 'na_total'; readonly lines: number; readonly fullMarks: Figure }
  | { readonly kind: 'category_zero'; readonly name: string; readonly code: string; readonly documentNumber: string }
  | { readonly kind: 'category_cap'; readonly name: string; readonly sum: ExactText; readonly cap: Figure }
  /** What the weighted categories add up to. */
  | { readonly kind: 'categories'; readonly points: ExactText }
  | {
      readonly kind: 'periods'
      readonly merge: PeriodMerge
      readonly periods: readonly { readonly period: string; readonly total: Figure }[]
      readonly yearEnd: ExactText
      readonly points: ExactText
    }
  | {
      readonly kind: 'total_coefficient'
      readonly name: string
      readonly factor: Figure
      /** The product passed 100 and was held there. */
      readonly capped: boolean
      readonly points: ExactText
    }
  | {
      readonly kind: 'bonus'
      readonly entries: readonly EntryTrace[]
      readonly caps: readonly CapTrace[]
      readonly added: Figure
      readonly points: ExactText
    }
  | {
      readonly kind: 'penalty'
      readonly entries: readonly EntryTrace[]
      readonly falseReports: readonly FalseReportTrace[]
      readonly caps: readonly CapTrace[]
      readonly taken: Figure
      readonly points: ExactText
    }
  /** Bonus inside 100: the total is held there. */
  | { readonly kind: 'within'; readonly cap: Figure; readonly points: ExactText }
  | { readonly kind: 'total_floor'; readonly floor: Figure; readonly points: ExactText }
  | {
      readonly kind: 'total_zero'
      readonly code: string
      readonly documentNumber: string
      readonly points: ExactText
    }
  | { readonly kind: 'total_round'; readonly places: number; readonly points: ExactText }

/** The whole score of one assessee. `total` is null when nothing applied or something blocks. */
export interface AssesseeScore {
  readonly assesseeId: string
  readonly groupKey: string
  readonly lines: readonly ScoreLine[]
  readonly categories: readonly CategoryScore[]
  /** How the categories became the total; empty without one. */
  readonly steps: readonly TotalStep[]
  /** The total before bonus and penalty, as displayed; null without a total. */
  readonly base: Figure | null
  /** Bonus and penalty after their caps; the penalty is above 0. Null without a total. */
  readonly bonus: Figure | null
  readonly penalty: Figure | null
  /** Points of 100, in the scheme's places. */
  readonly total: Figure | null
  /** The same before rounding. */
  readonly exactTotal: ExactText | null
  /** Ids of indicators whose missing values stop the approval. */
  readonly blocked: readonly string[]
  /** The veto that set the total to nothing, if one did. */
  readonly zeroedBy: { readonly code: string; readonly documentNumber: string } | null
}
