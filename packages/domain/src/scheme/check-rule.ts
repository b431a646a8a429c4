import { checkFormulaText, type KnownNames } from '../indicator/check-formula.ts'
import type { FormulaTrees } from '../indicator/formula.ts'
import { compare, decimal, ZERO } from '../number/rational.ts'
import { toFigure } from '../number/rounding.ts'
import { type Problem, type ProblemPath, problem } from '../problem.ts'
import type { ValueRule } from '../rule/index.ts'
import type { RuleContext } from '../rule/rule-definition.ts'
import type { DeductionLine } from '../rule/rule-line.ts'
import { checkItem, checkPositive } from '../rule/rule-value.ts'
import { definitionOf } from '../rule/table.ts'
import type { FormulaType } from '../scoring/scoring-problem.ts'

/** What a rule is checked against, formulas included. */
export interface RuleCheck extends RuleContext {
  readonly names: KnownNames
  readonly trees: FormulaTrees
}

/** The names that a rule's formulas may use: data items, and `value` and `target` where the rule has them. */
function namesInRule(rule: ValueRule, context: RuleCheck): KnownNames {
  const holder = rule.kind === 'threshold' ? rule.test : rule
  const target: readonly [string, FormulaType][] =
    'target' in holder && holder.target !== null ? [['target', 'number']] : []
  const value: readonly [string, FormulaType][] = context.valueType === null ? [] : [['value', context.valueType]]
  return new Map([...context.names, ...value, ...target])
}

function checkLine(line: DeductionLine, names: KnownNames, context: RuleCheck, path: ProblemPath): Problem[] {
  return [
    ...checkFormulaText(line.count, context.trees, names, 'number', [...path, 'count']).problems,
    ...(line.when === null
      ? []
      : checkFormulaText(line.when, context.trees, names, 'boolean', [...path, 'when']).problems),
    ...checkPositive(line.per, [...path, 'per']),
    ...checkPositive(line.deduct, [...path, 'deduct']),
    ...(line.cap === null ? [] : checkPositive(line.cap, [...path, 'cap'])),
  ]
}

function checkConditions(
  rule: ValueRule,
  key: 'fullWhen' | 'zeroWhen',
  names: KnownNames,
  context: RuleCheck,
): Problem[] {
  return (rule[key] ?? []).flatMap(
    (condition, at) =>
      checkFormulaText(condition.when, context.trees, names, 'boolean', [...context.path, key, at, 'when']).problems,
  )
}

function checkClip(rule: ValueRule, context: RuleCheck): Problem[] {
  const [floor, cap] = [decimal(rule.floor ?? '0'), rule.cap === undefined ? context.fullMarks : decimal(rule.cap)]
  if (compare(floor, cap) <= 0) return []
  return [
    problem('floor_above_cap', { floor: toFigure(floor), cap: toFigure(cap) }, [
      ...context.path,
      rule.floor === undefined ? 'cap' : 'floor',
    ]),
  ]
}

function checkCoefficient(rule: ValueRule, context: RuleCheck): Problem[] {
  const given = rule.coefficient
  if (given === undefined) return []
  const path = [...context.path, 'coefficient']
  return [
    ...checkItem(given.item, 'number', context, [...path, 'item']),
    ...(compare(decimal(given.min), decimal(given.max)) > 0
      ? [problem('bounds_reversed', { from: given.min, to: given.max }, [...path, 'min'])]
      : []),
    ...(compare(decimal(given.min), ZERO) < 0
      ? [problem('amount_negative', { amount: given.min }, [...path, 'min'])]
      : []),
  ]
}

/** Every fault of a rule: its own parameters, the lines it carries, their formulas. */
export function checkRule(rule: ValueRule, context: RuleCheck): Problem[] {
  const names = namesInRule(rule, context)
  return [
    ...definitionOf(rule).check(rule, context),
    ...(rule.deductions ?? []).flatMap((line, at) =>
      checkLine(line, names, context, [...context.path, 'deductions', at]),
    ),
    ...checkConditions(rule, 'fullWhen', names, context),
    ...checkConditions(rule, 'zeroWhen', names, context),
    ...checkCoefficient(rule, context),
    ...checkClip(rule, context),
  ]
}
