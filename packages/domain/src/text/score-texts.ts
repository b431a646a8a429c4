import type { GradeStep } from '../publication/grading.ts'
import type { RuleKind } from '../rule/index.ts'
import type { RuleOf } from '../rule/table.ts'
import type { CategoryScore, DataLine, Gain, LineState, ScoreLine, TraceStep } from '../scoring/trace.ts'

/** A step of one kind. */
export type StepOf<K extends TraceStep['kind']> = Extract<TraceStep, { kind: K }>

type GroupKind = 'rank' | 'rank_shift' | 'distribution' | 'relative'

/** The steps of the rules that compare within the ranking group. */
export type GroupStepTexts = Pick<ScoreTexts['steps'], GroupKind>

/** The same rules in one sentence. */
export type GroupRuleTexts = Pick<ScoreTexts['rules'], GroupKind>

/** Everything that explains a score, in one language; complete by type. */
export interface ScoreTexts {
  /** Between the parts of one line that stand side by side. */
  readonly separator: string
  /** Between a label and its line, for copying as text. */
  readonly colon: string
  readonly labels: {
    readonly basis: string
    readonly data: string
    readonly calculation: string
    readonly steps: string
    readonly change: string
  }
  readonly ruleKinds: Readonly<Record<RuleKind, string>>
  /** Beside the result where it is no ordinary one. */
  readonly states: Readonly<Record<LineState, string | null>>
  /** A plan's item with its quotation. */
  basis(itemLabel: string, quote: string): string
  /** A quantity with its unit. */
  amount(figure: string, unit: string | null): string
  base(name: string): string
  done(name: string): string
  readonly words: {
    readonly and: string
    readonly or: string
    readonly not: string
    readonly sum: string
    readonly count: string
    readonly min: string
    readonly max: string
  }
  notSupplied(item: DataLine): string
  changed(item: DataLine, by: string | null): string
  reportedAndVerified(reported: string, verified: string, by: string | null): string
  /** By whom and when a value was verified. */
  verifiedBy(office: string, on: string): string
  /** How the points came about, one line a step. */
  readonly steps: { readonly [K in TraceStep['kind']]: (step: StepOf<K>, line: ScoreLine) => string }
  /** The rule in one sentence for people. */
  readonly rules: { readonly [K in RuleKind]: (rule: RuleOf<K>, unit: string | null) => string }
  /** What every rule may carry, as further clauses of its sentence. */
  readonly clauses: {
    zeroWhen(label: string): string
    fullWhen(label: string): string
    coefficient(min: string, max: string): string
    deduction(label: string, per: string, deduct: string, cap: string | null): string
    end(floor: string): string
    join(clauses: readonly string[]): string
  }
  gain(gain: Gain): string
  category(category: CategoryScore): string
  total(parts: readonly string[], total: string): string
  zeroTotal(code: string, documentNumber: string): string
  readonly grades: { readonly [K in GradeStep['kind']]: (step: Extract<GradeStep, { kind: K }>) => string }
}
