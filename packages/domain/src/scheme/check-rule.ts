import type { KnownNames } from '../indicator/check-formula.ts'
import { compare, decimal, ZERO } from '../number/rational.ts'
import { toFigure } from '../number/rounding.ts'
import { type Problem, problem } from '../problem.ts'
import type { ValueRule } from '../rule/index.ts'
import type { RuleContext } from '../rule/rule-definition.ts'
import { checkDeductionLine, checkRuleCondition } from '../rule/check-line.ts'
import { pointRange } from '../rule/point-range.ts'
import { checkItem } from '../rule/rule-value.ts'
import { definitionOf } from '../rule/table.ts'
import type { FormulaType } from '../scoring/scoring-problem.ts'

/** The names that a rule's formulas may use: data items, and `value` and `target` where the rule has them. */
function namesInRule(rule: ValueRule, context: RuleContext): KnownNames {
  const holder = rule.kind === 'threshold' ? rule.test : rule
  const target: readonly [string, FormulaType][] =
    'target' in holder && typeof holder.target === 'string' ? [['target', 'number']] : []
  const value: readonly [string, FormulaType][] = context.valueType === null ? [] : [['value', context.valueType]]
  return new Map([...context.names, ...value, ...target])
}

function checkConditions(rule: ValueRule, key: 'fullWhen' | 'zeroWhen', context: RuleContext): Problem[] {
  return (rule[key] ?? []).flatMap((condition, at) =>
    checkRuleCondition(condition, context, [...context.path, key, at]),
  )
}

function checkClip(rule: ValueRule, context: RuleContext): Problem[] {
  const { floor, cap } = pointRange(rule, context.fullMarks)
  if (floor === null || cap === null || compare(floor, cap) <= 0) return []
  return [
    problem('floor_above_cap', { floor: toFigure(floor), cap: toFigure(cap) }, [
      ...context.path,
      rule.floor === undefined ? 'cap' : 'floor',
    ]),
  ]
}

function checkCoefficient(rule: ValueRule, context: RuleContext): Problem[] {
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
export function checkRule(rule: ValueRule, given: RuleContext): Problem[] {
  const context = { ...given, names: namesInRule(rule, given) }
  return [
    ...definitionOf(rule).check(rule, context),
    ...(rule.deductions ?? []).flatMap((line, at) =>
      checkDeductionLine(line, context, [...context.path, 'deductions', at]),
    ),
    ...checkConditions(rule, 'fullWhen', context),
    ...checkConditions(rule, 'zeroWhen', context),
    ...checkCoefficient(rule, context),
    ...checkClip(rule, context),
  ]
}
