import { compare, decimal, HUNDRED, multiply, rational, type Rational, divide, ZERO } from '../number/rational.ts'
import { toFigure } from '../number/rounding.ts'
import { type Problem, problem, type ProblemPath } from '../problem.ts'
import type { RulePicture } from '../scoring/trace.ts'
import type { LevelCount, LevelCountRule, LevelOutcome } from './level-count-rule.ts'
import type { PictureFacts, RuleContext, RuleDefinition, RuleInput, RuleOutcome } from './rule-definition.ts'
import { checkItem, checkPercent, percentOf } from './rule-value.ts'

const comparisons: Readonly<Record<LevelCount['compare'], (side: number) => boolean>> = {
  at_least: side => side >= 0,
  at_most: side => side <= 0,
  above: side => side > 0,
  below: side => side < 0,
}

function measured(condition: LevelCount, words: readonly string[]): Rational {
  const count = rational(BigInt(words.filter(word => condition.levels.includes(word)).length))
  return condition.by === 'number' ? count : divide(multiply(count, HUNDRED), rational(BigInt(words.length)))
}

function holds(outcome: LevelOutcome, words: readonly string[]): boolean {
  return outcome.conditions.every(condition =>
    comparisons[condition.compare](compare(measured(condition, words), decimal(condition.bound))),
  )
}

function evaluate(rule: LevelCountRule, input: RuleInput): RuleOutcome {
  const words = rule.items.flatMap(key => input.item(key) ?? [])
  const reached = rule.outcomes.find(outcome => holds(outcome, words))
  const percent = reached === undefined ? ZERO : decimal(reached.percent)
  const points = percentOf(percent, input.fullMarks)
  return {
    kind: 'points',
    points,
    step: {
      kind: 'level_count',
      counts: [...new Set(words)]
        .toSorted()
        .map(level => ({ level, count: words.filter(word => word === level).length })),
      outcome: reached?.name ?? null,
      percent: toFigure(percent),
      points: toFigure(points),
    },
  }
}

function checkCondition(condition: LevelCount, known: readonly string[], path: ProblemPath): Problem[] {
  return [
    ...(condition.levels.length === 0 ? [problem('levels_empty', {}, [...path, 'levels'])] : []),
    ...condition.levels.flatMap((level, at) =>
      known.length === 0 || known.includes(level)
        ? []
        : [problem('level_unknown', { level, levels: known.join('、') }, [...path, 'levels', at])],
    ),
    ...(condition.by === 'percent' ? checkPercent(condition.bound, [...path, 'bound']) : []),
    ...(compare(decimal(condition.bound), ZERO) < 0
      ? [problem('amount_negative', { amount: condition.bound }, [...path, 'bound'])]
      : []),
  ]
}

function checkOutcome(rule: LevelCountRule, at: number, known: readonly string[], context: RuleContext): Problem[] {
  const path = [...context.path, 'outcomes', at]
  const outcome = rule.outcomes[at]
  const before = rule.outcomes[at - 1]
  if (outcome === undefined) return []
  const order = before !== undefined && compare(decimal(before.percent), decimal(outcome.percent)) < 0
  return [
    ...checkPercent(outcome.percent, [...path, 'percent']),
    ...(order
      ? [problem('bands_order', { better: before.percent, worse: outcome.percent }, [...path, 'percent'])]
      : []),
    ...outcome.conditions.flatMap((condition, index) =>
      checkCondition(condition, known, [...path, 'conditions', index]),
    ),
  ]
}

function check(rule: LevelCountRule, context: RuleContext): Problem[] {
  const path = [...context.path, 'items']
  const known = [...new Set(rule.items.flatMap(item => context.items.get(item)?.levels ?? []))]
  return [
    ...(rule.items.length === 0 ? [problem('items_empty', {}, path)] : []),
    ...rule.items.flatMap((item, at) => [
      ...checkItem(item, 'level', context, [...path, at]),
      ...(rule.items.indexOf(item) < at ? [problem('key_repeated', { key: item }, [...path, at])] : []),
    ]),
    ...(rule.outcomes.length === 0 ? [problem('items_empty', {}, [...context.path, 'outcomes'])] : []),
    ...rule.outcomes.flatMap((_, at) => checkOutcome(rule, at, known, context)),
  ]
}

function picture(rule: LevelCountRule, { step, fullMarks }: PictureFacts): RulePicture | null {
  if (step?.kind !== 'level_count') return null
  const levels = rule.outcomes.map(({ name, percent }) => ({
    level: name,
    points: toFigure(percentOf(decimal(percent), fullMarks)),
    here: name === step.outcome,
  }))
  return step.outcome === null && levels.length === 0 ? { kind: 'check', met: false } : { kind: 'levels', levels }
}

/** 按等级个数 (R17): the percentage of the first outcome whose counts of levels all hold (A ≥ 26, B + C ≤ 9, C ≤ 2); none: nothing. */
export const levelCount: RuleDefinition<LevelCountRule> = {
  readsValue: false,
  items: rule => rule.items,
  check,
  evaluate,
  picture,
  example: {
    rule: {
      kind: 'level_count',
      items: ['p1', 'p2', 'p3'],
      outcomes: [
        {
          name: '通过',
          percent: '100',
          conditions: [{ levels: ['A'], by: 'number', compare: 'at_least', bound: '3' }],
        },
        {
          name: '有条件通过',
          percent: '60',
          conditions: [
            { levels: ['A'], by: 'number', compare: 'at_least', bound: '2' },
            { levels: ['C'], by: 'number', compare: 'at_most', bound: '0' },
          ],
        },
      ],
    },
    fullMarks: '10',
    value: null,
    data: { p1: 'A', p2: 'A', p3: 'B' },
    baselines: {},
    points: '6.00',
  },
}
