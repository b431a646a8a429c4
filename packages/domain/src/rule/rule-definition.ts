import type { DataItem } from '../indicator/data-item.ts'
import type { FormulaValue } from '../indicator/evaluate-formula.ts'
import type { Rational } from '../number/rational.ts'
import type { Problem, ProblemPath } from '../problem.ts'
import type { FormulaType } from '../scoring/scoring-problem.ts'
import type { RulePicture, RuleStep, TraceStep } from '../scoring/trace.ts'

/** What a rule may read: the indicator's value and the raw values that count. */
export interface RuleInput {
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

/** What a rule is checked against. */
export interface RuleContext {
  readonly path: ProblemPath
  readonly fullMarks: Rational
  /** What the indicator's formula gives, null while that cannot be said. */
  readonly valueType: FormulaType | null
  /** The words of the indicator's level item; null when it has none. */
  readonly levels: readonly string[] | null
  readonly items: ReadonlyMap<string, DataItem>
}

/** What a picture is made of. */
export interface PictureFacts {
  readonly fullMarks: Rational
  readonly value: FormulaValue | null
  readonly unit: string | null
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
  picture(rule: R, facts: PictureFacts): RulePicture | null
  readonly example: RuleExample<R>
}
