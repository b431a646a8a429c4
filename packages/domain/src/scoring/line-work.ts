import { evaluateFormula, type FormulaScope, type FormulaValue } from '../indicator/evaluate-formula.ts'
import type { Rational } from '../number/rational.ts'
import { selectOccurrences } from '../occurrence/select-occurrence.ts'
import type { GroupMember, RuleInput } from '../rule/rule-definition.ts'
import { namedTarget } from '../rule/rule-value.ts'
import { type CompiledEntry, type CompiledScheme, treeOf } from './compile-scheme.ts'
import { type AssesseeInput, countedValue, ruleScope, suppliedOf } from './score-input.ts'
import type { LineState, RuleStep, TraceStep } from './trace.ts'

/** What stays the same while one line is scored. */
export interface LineFacts {
  readonly scheme: CompiledScheme
  readonly compiled: CompiledEntry
  readonly input: AssesseeInput
  readonly scope: FormulaScope
  readonly fullMarks: Rational
  /** The ranking group's values of this entry; null while it is scored by itself. */
  readonly group: readonly GroupMember[] | null
}

/** A line on its way through the stages. Each stage returns the next state; an `ended` line passes no further stage. */
export interface LineWork {
  readonly state: LineState
  readonly ended: boolean
  readonly value: FormulaValue | null
  /** Null until a rule or a policy gave points. */
  readonly points: Rational | null
  /** Full marks by condition: the rule, coefficient and deductions are passed over. */
  readonly settled: boolean
  readonly ruleStep: RuleStep | null
  readonly steps: readonly TraceStep[]
}

/** One stage of the computation order. */
export type LineStage = (work: LineWork, facts: LineFacts) => LineWork

/** A line before its first stage. */
export const lineStart: LineWork = {
  state: 'scored',
  ended: false,
  value: null,
  points: null,
  settled: false,
  ruleStep: null,
  steps: [],
}

/** The line with one more step. */
export function withStep(work: LineWork, step: TraceStep, change: Partial<LineWork> = {}): LineWork {
  return { ...work, ...change, steps: [...work.steps, step] }
}

/** The line ends here without ordinary points. */
export function ended(work: LineWork, step: TraceStep, state: LineState, points: Rational | null): LineWork {
  return withStep(work, step, { state, points, ended: true })
}

/** The same names a period earlier. */
export function pastScope(scope: FormulaScope): FormulaScope {
  return { value: key => scope.base(key), base: () => undefined, done: key => scope.base(key) !== undefined }
}

/** What the rule may read. */
export function ruleInput(work: LineWork, { compiled, input, fullMarks, scheme, scope, group }: LineFacts): RuleInput {
  const item = (key: string): string | null => countedValue(input, key)
  const named = (): FormulaScope => ruleScope(scope, work.value, namedTarget(compiled.entry.rule, { item }))
  return {
    assesseeId: input.assesseeId,
    group,
    formula: text => evaluateFormula(treeOf(scheme.trees, text), named()),
    baseFormula: text => evaluateFormula(treeOf(scheme.trees, text), pastScope(scope)),
    baseValue: () => evaluateFormula(compiled.tree, pastScope(scope)),
    occurrences: filter => selectOccurrences(input.occurrences ?? [], filter),
    calendar: scheme.calendar,
    ballots: key => (Object.hasOwn(input.ballots ?? {}, key) ? (input.ballots?.[key] ?? []) : []),
    value: work.value,
    fullMarks,
    item,
    base: key => suppliedOf(input, key).baseline,
    name: key => scheme.items.get(key)?.name ?? key,
  }
}
