import type { FormulaValue } from '../indicator/evaluate-formula.ts'
import { compare, decimal, type Rational, ZERO } from '../number/rational.ts'
import { toFigure } from '../number/rounding.ts'
import { type Problem, problem } from '../problem.ts'
import type { FormulaType } from '../scoring/scoring-problem.ts'
import type { RulePicture } from '../scoring/trace.ts'
import type { PictureFacts, RuleContext, RuleDefinition, RuleInput, RuleOutcome } from './rule-definition.ts'
import { axisPicture, checkTargetItem, checkValueType, numberOf, targetItems, targetOf } from './rule-value.ts'
import type { ThresholdRule, ThresholdTest } from './threshold-rule.ts'

const valueTypes: Readonly<Record<ThresholdTest['kind'], FormulaType>> = {
  at_least: 'number',
  at_most: 'number',
  between: 'number',
  holds: 'boolean',
  level: 'level',
}

interface Bounds {
  readonly target: Rational | null
  readonly upper: Rational | null
}

function boundsOf(test: ThresholdTest, input: RuleInput): Bounds {
  switch (test.kind) {
    case 'at_least':
    case 'at_most':
      return { target: targetOf(test, input), upper: null }
    case 'between':
      return { target: decimal(test.from), upper: decimal(test.to) }
    default:
      return { target: null, upper: null }
  }
}

function holds(test: ThresholdTest, input: RuleInput, { target, upper }: Bounds): boolean {
  if (test.kind === 'holds') return input.value === true
  if (test.kind === 'level') return typeof input.value === 'string' && test.levels.includes(input.value)
  const side = compare(numberOf(input), target ?? ZERO)
  if (test.kind === 'at_least') return test.strict ? side > 0 : side >= 0
  if (test.kind === 'at_most') return test.strict ? side < 0 : side <= 0
  return side >= 0 && compare(numberOf(input), upper ?? ZERO) <= 0
}

function evaluate(rule: ThresholdRule, input: RuleInput): RuleOutcome {
  const bounds = boundsOf(rule.test, input)
  const met = holds(rule.test, input, bounds)
  const points = met ? input.fullMarks : ZERO
  const { value } = input
  return {
    kind: 'points',
    points,
    step: {
      kind: 'threshold',
      value: isNumber(value) ? toFigure(value) : null,
      target: bounds.target === null ? null : toFigure(bounds.target),
      upper: bounds.upper === null ? null : toFigure(bounds.upper),
      level: typeof value === 'string' ? value : null,
      met,
      points: toFigure(points),
    },
  }
}

function isNumber(value: FormulaValue | null): value is Rational {
  return typeof value === 'object' && value !== null
}

function checkLevels(levels: readonly string[], context: RuleContext): Problem[] {
  const path = [...context.path, 'test', 'levels']
  if (levels.length === 0) return [problem('levels_empty', {}, path)]
  const known = context.levels
  if (known === null) return []
  return levels.flatMap((level, at) =>
    known.includes(level) ? [] : [problem('level_unknown', { level, levels: known.join('、') }, [...path, at])],
  )
}

function checkTest({ test }: ThresholdRule, context: RuleContext): Problem[] {
  const path = [...context.path, 'test']
  if (test.kind === 'level') return checkLevels(test.levels, context)
  if (test.kind === 'between')
    return compare(decimal(test.from), decimal(test.to)) > 0
      ? [problem('bounds_reversed', { from: test.from, to: test.to }, path)]
      : []
  return test.kind === 'holds' ? [] : checkTargetItem(test, context, path)
}

function picture(_: ThresholdRule, { step, ...facts }: PictureFacts): RulePicture | null {
  if (step?.kind !== 'threshold') return null
  if (step.target === null) return { kind: 'check', met: step.met }
  const target = { at: decimal(step.target), role: 'target' as const }
  return axisPicture(
    { ...facts, step },
    step.upper === null ? [target] : [target, { at: decimal(step.upper), role: 'upper' }],
  )
}

/** 达标满分 (R1): `S = F` where the test holds, else nothing. The bound passes unless `strict`. */
export const threshold: RuleDefinition<ThresholdRule> = {
  readsValue: true,
  items: rule => ('targetItem' in rule.test ? targetItems(rule.test) : []),
  check: (rule, context) => [
    ...checkValueType('threshold', valueTypes[rule.test.kind], context),
    ...checkTest(rule, context),
  ],
  evaluate,
  picture,
  example: {
    rule: { kind: 'threshold', test: { kind: 'at_least', target: '80', strict: false } },
    fullMarks: '10',
    value: '79.99',
    data: {},
    baselines: {},
    points: '0.00',
  },
}
