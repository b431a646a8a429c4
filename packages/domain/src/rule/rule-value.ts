import { checkFormulaText, formulaTypeOf } from '../indicator/check-formula.ts'
import {
  compare,
  decimal,
  greatest,
  HUNDRED,
  least,
  multiply,
  rational,
  type Rational,
  total,
  ZERO,
} from '../number/rational.ts'
import { round, toFigure } from '../number/rounding.ts'
import { type Problem, type ProblemPath, problem } from '../problem.ts'
import type { FormulaType } from '../scoring/scoring-problem.ts'
import type { RulePicture } from '../scoring/trace.ts'
import type { ValueRule } from './index.ts'
import type { PictureFacts, RuleContext, RuleInput } from './rule-definition.ts'

/** The indicator's value where the rule needs a number. `checkScheme` let no other through. @throws TypeError otherwise */
export function numberOf(input: RuleInput): Rational {
  if (input.value === null || typeof input.value !== 'object') throw new TypeError('the rule needs a number')
  return input.value
}

/** The target that counts: the assessee's own where the rule takes it from a data item, else the rule's. @throws TypeError when neither is there */
export function targetOf(
  rule: { readonly target: string; readonly targetItem?: string },
  input: Pick<RuleInput, 'item'>,
): Rational {
  return decimal(rule.targetItem === undefined ? rule.target : (input.item(rule.targetItem) ?? rule.target))
}

/** What rule formulas call `target`; undefined for rules without one. */
export function namedTarget(rule: ValueRule, input: Pick<RuleInput, 'item'>): Rational | undefined {
  const holder = rule.kind === 'threshold' ? rule.test : rule
  if (!('target' in holder) || typeof holder.target !== 'string') return undefined
  return targetOf({ ...holder, target: holder.target }, input)
}

/** Items that stand for the target. */
export function targetItems(rule: { readonly targetItem?: string }): readonly string[] {
  return rule.targetItem === undefined ? [] : [rule.targetItem]
}

/** The value as compared: rounded first only where the rule says so (四舍五入后). */
export function readNumber(rule: { readonly round?: number }, input: RuleInput): Rational {
  const value = numberOf(input)
  return rule.round === undefined ? value : decimal(round(value, rule.round))
}

/** A formula of the rule itself. */
export function checkRuleFormula(
  formula: string,
  expected: FormulaType,
  context: RuleContext,
  path: ProblemPath,
): readonly Problem[] {
  return checkFormulaText(formula, context.trees, context.names, expected, path).problems
}

/** Parts of a whole: each above 0, 100 together. */
export function checkWeights(
  weights: readonly string[],
  path: (at: number) => ProblemPath,
  whole: ProblemPath,
): Problem[] {
  const sum = total(weights.map(decimal))
  return [
    ...weights.flatMap((weight, at) => checkPositive(weight, path(at))),
    ...(compare(sum, HUNDRED) === 0 ? [] : [problem('part_weights_not_100', { sum: toFigure(sum) }, whole)]),
  ]
}

/** The value does not suit the rule. */
export function checkValueType(kind: string, expected: FormulaType, context: RuleContext): Problem[] {
  const found = context.valueType
  return found === null || found === expected
    ? []
    : [problem('rule_value_unfit', { kind, expected, found }, [...context.path, 'kind'])]
}

/** A data item that the rule reads is unknown or of another type. */
export function checkItem(item: string, expected: FormulaType, context: RuleContext, path: ProblemPath): Problem[] {
  const known = context.items.get(item)
  if (known === undefined) return [problem('rule_item_unknown', { item }, path)]
  return formulaTypeOf(known) === expected ? [] : [problem('rule_item_unfit', { item, expected }, path)]
}

/** `targetItem`, where there is one. */
export function checkTargetItem(
  rule: { readonly targetItem?: string },
  context: RuleContext,
  path: ProblemPath,
): Problem[] {
  return rule.targetItem === undefined ? [] : checkItem(rule.targetItem, 'number', context, [...path, 'targetItem'])
}

/** More than nothing is due. */
export function checkPositive(amount: string, path: ProblemPath): Problem[] {
  return compare(decimal(amount), ZERO) > 0 ? [] : [problem('amount_not_positive', { amount }, path)]
}

/** 0 to 100. */
export function checkPercent(percent: string, path: ProblemPath): Problem[] {
  const share = decimal(percent)
  return compare(share, ZERO) < 0 || compare(share, HUNDRED) > 0
    ? [problem('percent_out_of_range', { percent }, path)]
    : []
}

/** Percent of a quantity. */
export function percentOf(percent: Rational, quantity: Rational): Rational {
  return multiply(multiply(percent, quantity), rational(1n, 100n))
}

/** An axis that holds value and marks: percentages from 0 to 100 at least, others from 0 to a quarter beyond the greatest. */
export function axisEnds(
  facts: PictureFacts,
  marks: readonly Rational[],
): { readonly min: string; readonly max: string } {
  const value = facts.value !== null && typeof facts.value === 'object' ? [facts.value] : []
  const all = [...marks, ...value]
  const top = all.reduce(greatest, ZERO)
  const max = facts.unit === '%' ? greatest(top, HUNDRED) : multiply(top, rational(5n, 4n))
  const min = all.reduce(least, ZERO)
  return { min: toFigure(min), max: toFigure(compare(max, min) > 0 ? max : rational(1n)) }
}

/** The indicator's value as a figure, null for none. */
export function valueFigure(facts: PictureFacts): string | null {
  return facts.value !== null && typeof facts.value === 'object' ? toFigure(facts.value) : null
}

type Axis = Extract<RulePicture, { kind: 'axis' }>

/** The picture of value and marks on one axis. */
export function axisPicture(
  facts: PictureFacts,
  marks: readonly { readonly at: Rational; readonly role: Axis['marks'][number]['role'] }[],
): RulePicture {
  const ends = axisEnds(
    facts,
    marks.map(mark => mark.at),
  )
  return {
    kind: 'axis',
    ...ends,
    unit: facts.unit,
    value: valueFigure(facts),
    marks: marks.map(mark => ({ at: toFigure(mark.at), role: mark.role })),
  }
}
