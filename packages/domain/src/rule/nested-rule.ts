import type { FormulaValue } from '../indicator/evaluate-formula.ts'
import { greatest, least, type Rational, ZERO } from '../number/rational.ts'
import { toFigure } from '../number/rounding.ts'
import type { Problem, ProblemPath } from '../problem.ts'
import type { FormulaType } from '../scoring/scoring-problem.ts'
import type { NestedTrace } from '../scoring/value-step.ts'
import { bands } from './bands.ts'
import type { ValueRule } from './index.ts'
import { level } from './level.ts'
import { linear } from './linear.ts'
import { overFulfilment } from './over-fulfilment.ts'
import type { PointRange, RuleContext, RuleDefinition, RuleInput, RuleOutcome } from './rule-definition.ts'
import { shortfall } from './shortfall.ts'
import type { SimpleKind, SimpleRule } from './simple-rule.ts'
import { threshold } from './threshold.ts'

const simpleRules: { readonly [K in SimpleKind]: RuleDefinition<Extract<ValueRule, { kind: K }>> } = {
  threshold,
  linear,
  bands,
  shortfall,
  over_fulfilment: overFulfilment,
  level,
}

function definitionOf(rule: SimpleRule): RuleDefinition<SimpleRule> {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the table pairs each kind with the definition for that kind; TypeScript cannot follow a union through an index
  return simpleRules[rule.kind] as unknown as RuleDefinition<SimpleRule>
}

/** Least and most points that an inner rule gives. */
export function nestedRange(rule: SimpleRule | undefined, fullMarks: Rational): PointRange {
  const range = rule === undefined ? undefined : definitionOf(rule).range?.(rule, fullMarks)
  return range ?? { floor: ZERO, cap: fullMarks }
}

/** Items that an inner rule reads itself. */
export function nestedItems(rule: SimpleRule | null | undefined): readonly string[] {
  return rule === null || rule === undefined ? [] : definitionOf(rule).items(rule)
}

/** Formulas of an inner rule. */
export function nestedFormulas(rule: SimpleRule | null | undefined): readonly string[] {
  return rule === null || rule === undefined ? [] : (definitionOf(rule).formulas?.(rule) ?? [])
}

/** What an inner rule gives for a value, held within its range; or why it gives nothing. */
export function scoreNested(
  rule: SimpleRule,
  value: FormulaValue,
  fullMarks: Rational,
  input: RuleInput,
):
  | { readonly kind: 'points'; readonly points: Rational; readonly trace: NestedTrace }
  | Exclude<RuleOutcome, { kind: 'points' }> {
  const outcome = definitionOf(rule).evaluate(rule, { ...input, value, fullMarks })
  if (outcome.kind !== 'points') return outcome
  const { floor, cap } = nestedRange(rule, fullMarks)
  const capped = cap === null ? outcome.points : least(outcome.points, cap)
  const points = floor === null ? capped : greatest(capped, floor)
  const trace = { rule, fullMarks: toFigure(fullMarks), step: outcome.step, points: toFigure(points) }
  return { kind: 'points', points, trace }
}

/** Every fault of an inner rule, which reads a value of that type. */
export function checkNested(
  rule: SimpleRule,
  valueType: FormulaType | null,
  fullMarks: Rational,
  context: RuleContext,
  path: ProblemPath,
): Problem[] {
  return definitionOf(rule).check(rule, { ...context, path, valueType, fullMarks, levels: null })
}
