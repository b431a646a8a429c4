import type { LineTrace } from '../rule/judge-line.ts'
import type { SimpleRule } from '../rule/simple-rule.ts'
import type { Figure, MilestoneTrace, RuleStep } from './trace.ts'

/** What an inner rule gave: the rule, the full marks it gave them out of, how it came to them. */
export interface NestedTrace {
  readonly rule: SimpleRule
  readonly fullMarks: Figure
  readonly step: RuleStep
  readonly points: Figure
}

/** A stretch above or below the target and what it brought; `each` is below 0 where points came off. */
export interface StretchTrace {
  readonly gap: Figure
  readonly steps: Figure
  readonly each: Figure
  readonly points: Figure
}

/** One part of a composite. `why` says why it has no value of its own: missing parts are worth nothing, the others drop out. */
export interface PartTrace {
  readonly name: string
  /** After the weight of parts that do not apply went to the others. */
  readonly weight: Figure
  readonly value: string | null
  readonly nested: NestedTrace | null
  readonly why: 'missing' | 'not_applicable' | null
  readonly points: Figure
}

/** A class of voters: its weight after classes without ballots dropped out, its valid ballots, its rate in percent. */
export interface ClassTrace {
  readonly voter: string
  readonly weight: Figure
  readonly valid: number
  readonly rate: Figure
}

/** A unit of deductions by itself. */
export interface DeductionUnitTrace {
  readonly name: string
  readonly marks: Figure
  readonly lines: readonly LineTrace[]
  /** Lines that could not be computed and took nothing. */
  readonly leftOut: readonly string[]
  /** The condition that set it to nothing. */
  readonly zeroedBy: string | null
  readonly points: Figure
}

/** One of several projects; `size` is its weight in the mean, null where all weigh alike. */
export interface ProjectTrace {
  readonly name: string
  readonly size: Figure | null
  readonly milestones: readonly MilestoneTrace[]
  readonly percent: Figure
}

/** How the rules that came to their points by themselves did. */
export type ValueStep =
  | {
      readonly kind: 'over_fulfilment'
      readonly value: Figure
      readonly target: Figure
      /** What was compared with `reference`: the value with the target, or the completion with 100. */
      readonly read: Figure
      readonly reference: Figure
      readonly stretches: readonly StretchTrace[]
      readonly change: Figure
      /** The change was held at the rule's limit. */
      readonly limited: boolean
      readonly points: Figure
    }
  | {
      readonly kind: 'improvement'
      readonly basePeriod: string
      readonly value: Figure
      readonly base: Figure
      /** In the value's unit, above 0 to the better. */
      readonly change: Figure
      /** What was scored: the change, or percent. */
      readonly measured: Figure
      /** The base was ideal already: whether the value still is. Null where it was not. */
      readonly stays: boolean | null
      readonly nested: NestedTrace | null
      readonly points: Figure
    }
  | { readonly kind: 'composite'; readonly parts: readonly PartTrace[]; readonly points: Figure }
  | {
      readonly kind: 'clearance'
      readonly count: Figure
      readonly initial: Figure | null
      /** Percent cleared, where the share counts. */
      readonly cleared: Figure | null
      readonly points: Figure
    }
  | {
      readonly kind: 'panel'
      readonly counted: readonly Figure[]
      readonly dropped: readonly Figure[]
      readonly recused: number
      readonly mean: Figure
      readonly nested: NestedTrace | null
      readonly points: Figure
    }
  | {
      readonly kind: 'vote'
      readonly classes: readonly ClassTrace[]
      readonly valid: number
      readonly entitled: Figure | null
      readonly rate: Figure
      readonly nested: NestedTrace | null
      readonly points: Figure
    }
  | {
      readonly kind: 'lateness'
      readonly submitted: string | null
      readonly deadline: string | null
      readonly days: Figure
      readonly excused: Figure
      readonly lost: Figure
      readonly capped: boolean
      readonly void: boolean
      readonly points: Figure
    }
  | { readonly kind: 'conversion'; readonly value: Figure; readonly points: Figure }
  | {
      readonly kind: 'award'
      readonly lines: readonly LineTrace[]
      readonly leftOut: readonly string[]
      readonly points: Figure
    }
  | {
      readonly kind: 'level_count'
      readonly counts: readonly { readonly level: string; readonly count: number }[]
      readonly outcome: string | null
      readonly percent: Figure
      readonly points: Figure
    }
