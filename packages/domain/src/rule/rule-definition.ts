import type { CalendarDay } from '../calendar/working-day.ts'
import type { KnownNames } from '../indicator/check-formula.ts'
import type { DataItem } from '../indicator/data-item.ts'
import type { FormulaOutcome, FormulaValue } from '../indicator/evaluate-formula.ts'
import type { FormulaTrees } from '../indicator/formula.ts'
import type { Rational } from '../number/rational.ts'
import type { Occurrence, OccurrenceFilter } from '../occurrence/occurrence.ts'
import type { Problem, ProblemPath } from '../problem.ts'
import type { FormulaType } from '../scoring/scoring-problem.ts'
import type { Ballot } from '../scoring/score-input.ts'
import type { RulePicture, RuleStep, TraceStep } from '../scoring/trace.ts'

/** One assessee of the ranking group as a rule that compares sees it: it has a value that counts. */
export interface GroupMember {
  readonly assesseeId: string
  readonly value: Rational
  /** Numerator and denominator where the indicator's formula is a ratio, else the value over 1: a mean of ratios is pooled. */
  readonly numerator: Rational
  readonly denominator: Rational
  /** The indicator's value a period earlier, null where there is none. */
  readonly baseValue: Rational | null
  item(key: string): string | null
  base(key: string): string | null
}

/** What a rule may read: the indicator's value and the raw values that count. */
export interface RuleInput {
  readonly assesseeId: string
  /** Everyone of the ranking group with a value that counts, for a rule whose `readsGroup` says so; null before review is done. */
  readonly group: readonly GroupMember[] | null
  /** Any formula of the rule (`formulas`, lines), over this period's values; may name `value` and `target`. */
  formula(text: string): FormulaOutcome
  /** The same over the values of a period earlier. */
  baseFormula(text: string): FormulaOutcome
  /** The indicator's own formula over the values of a period earlier. */
  baseValue(): FormulaOutcome
  /** The confirmed occurrences that pass, of one matter only the one that counts most. */
  occurrences(filter: OccurrenceFilter): readonly Occurrence[]
  /** Holidays and make-up days of the cycle; empty: the week alone decides. */
  readonly calendar: readonly CalendarDay[]
  ballots(key: string): readonly Ballot[]
  /** Null for rules that do not read it. */
  readonly value: FormulaValue | null
  readonly fullMarks: Rational
  /** A data item's value that counts, as kept; null where there is none. */
  item(key: string): string | null
  /** The same a period earlier. */
  base(key: string): string | null
  /** A data item's name for people. */
  name(key: string): string
}

/** What a rule gives: points before lines, clipping and rounding; or why it gives none. */
export type RuleOutcome =
  | { readonly kind: 'points'; readonly points: Rational; readonly step: RuleStep }
  | { readonly kind: 'no_base'; readonly items: readonly string[] }
  /** The assessee's own target is 0: it has no such task. */
  | { readonly kind: 'zero_denominator' }
  /** Nobody supplied what it cannot do without (no ballot, no quorum): the entry's missing policy decides. */
  | { readonly kind: 'missing'; readonly items: readonly string[] }
  /** It compares within the group, and the group's values are not all there yet. */
  | { readonly kind: 'after_review' }
  /** It has no task of this kind. */
  | { readonly kind: 'not_applicable' }

/** What a rule is checked against. */
export interface RuleContext {
  readonly path: ProblemPath
  readonly fullMarks: Rational
  /** What the indicator's formula gives, null while that cannot be said. */
  readonly valueType: FormulaType | null
  /** The words of the indicator's level item; null when it has none. */
  readonly levels: readonly string[] | null
  readonly items: ReadonlyMap<string, DataItem>
  /** What formulas of the rule may name: data items, `value`, and `target` where the rule has one. */
  readonly names: KnownNames
  readonly trees: FormulaTrees
}

/** Addresses of cells that an Excel formula of the rule names. */
export interface ExcelCells {
  readonly value: string
  readonly fullMarks: string
  item(key: string): string
  base(key: string): string
}

/** Least and most points of a rule whose lines say nothing else; null for no bound. */
export interface PointRange {
  readonly floor: Rational | null
  readonly cap: Rational | null
}

/** What a picture is made of. */
export interface PictureFacts {
  readonly fullMarks: Rational
  readonly value: FormulaValue | null
  readonly unit: string | null
  /** The ranking group, for a rule that compares within it. */
  readonly group: readonly GroupMember[] | null
  readonly step: RuleStep | null
  readonly steps: readonly TraceStep[]
}

/** Inputs and points that show what a rule does, for editor, manual and tests. */
export interface RuleExample<R> {
  readonly rule: R
  readonly fullMarks: string
  /** The indicator's value: a decimal, `true`/`false`, a level; null for rules that do not read it. */
  readonly value: string | null
  readonly data: Readonly<Record<string, string | null>>
  readonly baselines: Readonly<Record<string, string | null>>
  readonly ballots?: Readonly<Record<string, readonly Ballot[]>>
  /** Values of the others of the ranking group, for a rule that compares within it. */
  readonly others?: readonly string[]
  readonly points: string
}

/** One kind of rule: everything the engine knows of it. */
export interface RuleDefinition<R> {
  /** Whether it reads the indicator's value (else it reads data items itself). */
  readonly readsValue: boolean
  /** Data items it reads itself and cannot do without. */
  items(rule: R): readonly string[]
  /** Every fault, at its path. */
  check(rule: R, context: RuleContext): Problem[]
  evaluate(rule: R, input: RuleInput): RuleOutcome
  /** Whether this rule compares within the ranking group; left out: it does not. */
  readsGroup?(rule: R): boolean
  /** Data items that it reads but can do without (没有上期名次的不适用, a date not reached, a judge who abstains): asked and shown like the others. */
  optionalItems?(rule: R): readonly string[]
  /** Whether it reads the indicator's value a period earlier, so that the base of every item of the formula is asked too. */
  readsBaseValue?(rule: R): boolean
  /** Formulas of its own, beside those of its lines. */
  formulas?(rule: R): readonly string[]
  /** It judges what is missing in its own formulas by itself (a part that is not there is worth nothing); left out: the line is missing. */
  readonly judgesMissing?: boolean
  /** Least and most points where they are not nothing and full marks. */
  range?(rule: R, fullMarks: Rational): PointRange
  /** The rule's points as an Excel formula, before bounds and rounding; null where one cell cannot say it. */
  excel?(rule: R, cells: ExcelCells): string | null
  picture(rule: R, facts: PictureFacts): RulePicture | null
  readonly example: RuleExample<R>
}
