import type { FormulaOutcome } from '../indicator/evaluate-formula.ts'
import {
  absolute,
  compare,
  decimal,
  divide,
  HUNDRED,
  isZero,
  multiply,
  negate,
  type Rational,
  subtract,
  ZERO,
} from '../number/rational.ts'
import { toFigure } from '../number/rounding.ts'
import { type Problem, problem } from '../problem.ts'
import type { RulePicture, RuleStep } from '../scoring/trace.ts'
import type { NestedTrace } from '../scoring/value-step.ts'
import type { ImprovementRule } from './improvement-rule.ts'
import { checkNested, nestedFormulas, nestedItems, nestedRange, scoreNested } from './nested-rule.ts'
import type { PictureFacts, RuleContext, RuleDefinition, RuleInput, RuleOutcome } from './rule-definition.ts'
import { checkItem, checkValueType, numberOf } from './rule-value.ts'

/** The base value, or what it lacks. */
function baseOf(rule: ImprovementRule, input: RuleInput): Rational | Exclude<RuleOutcome, { kind: 'points' }> {
  const { baseItem } = rule
  if (baseItem !== undefined) {
    const written = input.item(baseItem)
    return written === null ? { kind: 'no_base', items: [baseItem] } : decimal(written)
  }
  return fromOutcome(input.baseValue())
}

/** A denominator of 0 a period ago is no base either. */
function fromOutcome(outcome: FormulaOutcome): Rational | Exclude<RuleOutcome, { kind: 'points' }> {
  if (outcome.kind === 'zero_denominator') return outcome
  if (outcome.kind !== 'value') return { kind: 'no_base', items: [outcome.item] }
  if (typeof outcome.value !== 'object') throw new TypeError('the rule needs a number')
  return outcome.value
}

function idealOf(rule: ImprovementRule): Rational {
  return rule.ideal === undefined ? (rule.direction === 'higher' ? HUNDRED : ZERO) : decimal(rule.ideal)
}

function towardBetter(rule: ImprovementRule, from: Rational, to: Rational): Rational {
  const up = subtract(to, from)
  return rule.direction === 'higher' ? up : negate(up)
}

interface Movement {
  readonly value: Rational
  readonly base: Rational
  readonly change: Rational
}

function outcomeOf(rule: ImprovementRule, input: RuleInput, moved: Movement, measured: Rational): RuleOutcome {
  const nested = scoreNested(rule.rule, measured, input.fullMarks, input)
  if (nested.kind !== 'points') return nested
  return { kind: 'points', points: nested.points, step: stepOf(rule, moved, measured, null, nested) }
}

function stepOf(
  rule: ImprovementRule,
  { value, base, change }: Movement,
  measured: Rational,
  stays: boolean | null,
  scored: { readonly points: Rational; readonly trace: NestedTrace | null },
): RuleStep {
  return {
    kind: 'improvement',
    basePeriod: rule.basePeriod,
    value: toFigure(value),
    base: toFigure(base),
    change: toFigure(change),
    measured: toFigure(measured),
    stays,
    nested: scored.trace,
    points: toFigure(scored.points),
  }
}

function gapOutcome(rule: ImprovementRule, input: RuleInput, moved: Movement): RuleOutcome {
  const ideal = idealOf(rule)
  const gap = towardBetter(rule, moved.base, ideal)
  if (compare(gap, ZERO) > 0) return outcomeOf(rule, input, moved, percent(moved.change, gap))
  const stays = compare(towardBetter(rule, ideal, moved.value), ZERO) >= 0
  const points = stays ? input.fullMarks : ZERO
  return { kind: 'points', points, step: stepOf(rule, moved, ZERO, stays, { points, trace: null }) }
}

function percent(part: Rational, whole: Rational): Rational {
  return divide(multiply(part, HUNDRED), whole)
}

function evaluate(rule: ImprovementRule, input: RuleInput): RuleOutcome {
  const base = baseOf(rule, input)
  if ('kind' in base) return base
  const value = numberOf(input)
  const moved = { value, base, change: towardBetter(rule, base, value) }
  if (rule.measure === 'difference') return outcomeOf(rule, input, moved, moved.change)
  if (rule.measure === 'gap_closed') return gapOutcome(rule, input, moved)
  if (isZero(base)) return { kind: 'zero_denominator' }
  return outcomeOf(rule, input, moved, percent(moved.change, absolute(base)))
}

function check(rule: ImprovementRule, context: RuleContext): Problem[] {
  const inner = [...context.path, 'rule']
  const lower = 'direction' in rule.rule && rule.rule.direction === 'lower'
  return [
    ...checkValueType('improvement', 'number', context),
    ...(rule.baseItem === undefined ? [] : checkItem(rule.baseItem, 'number', context, [...context.path, 'baseItem'])),
    ...(lower ? [problem('improvement_direction', {}, [...inner, 'direction'])] : []),
    ...checkNested(rule.rule, 'number', context.fullMarks, context, inner),
  ]
}

function picture(_: ImprovementRule, { step, unit }: PictureFacts): RulePicture | null {
  if (step?.kind !== 'improvement') return null
  const name = unit === null ? step.basePeriod : `${step.basePeriod} (${unit})`
  const holds = compare(decimal(step.change), ZERO) >= 0
  return { kind: 'pairs', pairs: [{ name, base: step.base, now: step.value, holds }] }
}

/**
 * 与基期比 (R6): Δ, signed toward better, scored by the inner rule as it is, as percent of |base|, or as percent of the gap to the
 * ideal. No base: not applicable. Base 0 for a rate: a denominator of 0. A base that is ideal already: full marks if it stays.
 */
export const improvement: RuleDefinition<ImprovementRule> = {
  readsValue: true,
  items: rule => nestedItems(rule.rule),
  optionalItems: rule => (rule.baseItem === undefined ? [] : [rule.baseItem]),
  readsBaseValue: rule => rule.baseItem === undefined,
  formulas: rule => nestedFormulas(rule.rule),
  check,
  evaluate,
  range: (rule, fullMarks) => nestedRange(rule.rule, fullMarks),
  picture,
  example: {
    rule: {
      kind: 'improvement',
      direction: 'lower',
      basePeriod: '上学期末',
      measure: 'difference',
      rule: { kind: 'shortfall', direction: 'higher', target: '0', per: '1', deduct: '0.5', stepMode: 'floor' },
    },
    fullMarks: '2.5',
    value: '32.4',
    data: {},
    baselines: { v: '30' },
    points: '1.50',
  },
}
