import type { GradeStep } from '../publication/grading.ts'
import type { RuleKind } from '../rule/index.ts'
import type { ValueStep } from '../scoring/value-step.ts'
import type { RuleOf } from '../rule/table.ts'
import type {
  CapTrace,
  CategoryScore,
  DataLine,
  EntryTrace,
  FalseReportTrace,
  Figure,
  Gain,
  LineState,
  ScoreLine,
  TotalStep,
  TraceStep,
} from '../scoring/trace.ts'
import type { ShownFigure } from './explain-total.ts'

/** A step of one kind. */
export type StepOf<K extends TraceStep['kind']> = Extract<TraceStep, { kind: K }>

type GroupKind = 'rank' | 'rank_shift' | 'distribution' | 'relative'

/** The steps of the rules that compare within the ranking group. */
export type GroupStepTexts = Pick<ScoreTexts['steps'], GroupKind>

/** The same rules in one sentence. */
export type GroupRuleTexts = Pick<ScoreTexts['rules'], GroupKind>

/** A step of the total of one kind. */
export type TotalStepOf<K extends TotalStep['kind']> = Extract<TotalStep, { kind: K }>

/** What the total is the sum of. */
export interface TotalParts {
  readonly base: Figure
  readonly bonus: Figure
  readonly penalty: Figure
}

/** How everyone moves from one scheme to another, in words. */
export interface MovementTexts {
  readonly nobody: string
  readonly nothing: string
  readonly gradesStay: string
  readonly placesStay: string
  grades(up: number, down: number): string
  /** `greatest` with its sign: upwards is positive; `name` where one alone moved so far. */
  places(moved: number, greatest: number, name: string | null): string
  join(grades: string, places: string): string
}

/** The steps from the categories to the total, in words. */
export interface TotalTexts {
  /** Without periods, coefficient, bonus and penalty: the weighted categories alone. */
  simple(parts: readonly string[], total: Figure): string
  base(parts: readonly string[], base: ShownFigure): string
  notApplicable(step: TotalStepOf<'na_total'>): string
  categoryZero(step: TotalStepOf<'category_zero'>): string
  categoryCap(step: TotalStepOf<'category_cap'>): string
  periods(step: TotalStepOf<'periods'>, yearEnd: ShownFigure, merged: ShownFigure): string
  coefficient(step: TotalStepOf<'total_coefficient'>, after: ShownFigure): string
  entry(side: 'bonus' | 'penalty', entry: EntryTrace): string
  falseReport(report: FalseReportTrace): string
  cap(side: 'bonus' | 'penalty', cap: CapTrace): string
  sum(side: 'bonus' | 'penalty', points: Figure): string
  whole(parts: TotalParts, total: Figure): string
  /** The sum where something holds it afterwards. */
  before(parts: TotalParts, sum: ShownFigure): string
  within(cap: Figure): string
  floor(floor: Figure): string
  alone(total: Figure): string
}

/** How a grade came about, one line a step. */
export type GradeTexts = { readonly [K in GradeStep['kind']]: (step: Extract<GradeStep, { kind: K }>) => string }

/** The steps of the rules that score one assessee by itself, beside the first eight kinds. */
export type ValueStepTexts = Pick<ScoreTexts['steps'], ValueStep['kind']>

/** The same rules in one sentence. */
export type ValueRuleTexts = Pick<ScoreTexts['rules'], ValueStep['kind']>

/** Everything that explains a score, in one language; complete by type. */
export interface ScoreTexts {
  /** Between the parts of one line that stand side by side. */
  readonly separator: string
  /** Between two clauses of one sentence. */
  readonly stop: string
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
  /** What an item holds: a quantity, or yes and no in words. */
  held(value: string, unit: string | null): string
  /** An item beside its yes or no. */
  answered(name: string, held: string): string
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
    /** Where points may not fall further; null: they may. */
    end(floor: string | null): string
    round(places: number): string
    unit(name: string, marks: string): string
    join(clauses: readonly string[]): string
  }
  gain(gain: Gain): string
  category(category: CategoryScore): string
  readonly total: TotalTexts
  zeroTotal(code: string, documentNumber: string): string
  readonly grades: GradeTexts
  /** What a what-if comes to. */
  readonly movement: MovementTexts
}
