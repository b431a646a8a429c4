import { compare, decimal, divide, findDecimal, HUNDRED, multiply, type Rational, ZERO } from '../number/rational.ts'
import { toFigure } from '../number/rounding.ts'
import { type Problem, type ProblemPath, problem, refuse } from '../problem.ts'
import type { RulePicture } from '../scoring/trace.ts'
import { checkNested, nestedFormulas, nestedItems, nestedRange, scoreNested } from './nested-rule.ts'
import type { PanelRule, Trim } from './panel-rule.ts'
import type {
  ExcelCells,
  PictureFacts,
  RuleContext,
  RuleDefinition,
  RuleInput,
  RuleOutcome,
} from './rule-definition.ts'
import { checkItem, checkPercent, checkPositive } from './rule-value.ts'
import { trimmedMean } from './trimmed-mean.ts'

/** A score between nothing and the most that can be given. @throws DomainError `ballot_out_of_range`, `number_invalid` */
export function scoreOn(text: string, outOf: string): Rational {
  const score = findDecimal(text) ?? refuse('number_invalid', { text: text.slice(0, 40) })
  const outside = compare(score, ZERO) < 0 || compare(score, decimal(outOf)) > 0
  return outside ? refuse('ballot_out_of_range', { score: text.slice(0, 40), outOf }) : score
}

function scoresOf({ scores, outOf }: PanelRule, input: RuleInput): { scores: readonly Rational[]; recused: number } {
  if (scores.kind === 'items') {
    const given = scores.items.flatMap(key => input.item(key) ?? [])
    return { scores: given.map(text => scoreOn(text, outOf)), recused: 0 }
  }
  const cast = input.ballots(scores.key)
  const counted = cast.filter(ballot => !ballot.recused).flatMap(ballot => ballot.score ?? [])
  return { scores: counted.map(text => scoreOn(text, outOf)), recused: cast.filter(ballot => ballot.recused).length }
}

function evaluate(rule: PanelRule, input: RuleInput): RuleOutcome {
  const { scores, recused } = scoresOf(rule, input)
  if (scores.length === 0)
    return {
      kind: 'missing',
      items: rule.scores.kind === 'ballots' ? [rule.scores.key] : rule.scores.items.map(key => input.name(key)),
    }
  const { mean, counted, dropped } = trimmedMean(scores, rule.trim)
  const nested = rule.rule === undefined ? null : scoreNested(rule.rule, mean, input.fullMarks, input)
  if (nested !== null && nested.kind !== 'points') return nested
  const points = nested === null ? divide(multiply(input.fullMarks, mean), decimal(rule.outOf)) : nested.points
  return {
    kind: 'points',
    points,
    step: {
      kind: 'panel',
      counted: counted.map(toFigure),
      dropped: dropped.map(toFigure),
      recused,
      mean: toFigure(mean),
      nested: nested === null ? null : nested.trace,
      points: toFigure(points),
    },
  }
}

/** Every fault of what is left out of a mean. */
export function checkTrim(trim: Trim, path: ProblemPath): Problem[] {
  if (trim.kind !== 'share') return []
  const half = compare(multiply(decimal(trim.percent), decimal('2')), HUNDRED) >= 0
  return [
    ...checkPercent(trim.percent, [...path, 'percent']),
    ...(half ? [problem('trim_too_much', { percent: trim.percent }, [...path, 'percent'])] : []),
  ]
}

function check(rule: PanelRule, context: RuleContext): Problem[] {
  const path = [...context.path, 'scores']
  const { scores } = rule
  const items = scores.kind === 'items' ? scores.items : []
  return [
    ...(scores.kind === 'items' && items.length === 0 ? [problem('items_empty', {}, [...path, 'items'])] : []),
    ...items.flatMap((item, at) => [
      ...checkItem(item, 'number', context, [...path, 'items', at]),
      ...(items.indexOf(item) < at ? [problem('key_repeated', { key: item }, [...path, 'items', at])] : []),
    ]),
    ...checkPositive(rule.outOf, [...context.path, 'outOf']),
    ...checkTrim(rule.trim, [...context.path, 'trim']),
    ...(rule.rule === undefined
      ? []
      : checkNested(rule.rule, 'number', context.fullMarks, context, [...context.path, 'rule'])),
  ]
}

function picture(rule: PanelRule, { step }: PictureFacts): RulePicture | null {
  if (step?.kind !== 'panel') return null
  return { kind: 'scores', max: rule.outOf, counted: step.counted, dropped: step.dropped, mean: step.mean }
}

function excel(rule: PanelRule, cells: ExcelCells): string | null {
  if (rule.scores.kind !== 'items' || rule.rule !== undefined || rule.trim.kind === 'share') return null
  const all = rule.scores.items.map(key => cells.item(key)).join(',')
  const plain = `AVERAGE(${all})`
  const trimmed = `(SUM(${all})-MAX(${all})-MIN(${all}))/(COUNT(${all})-2)`
  const mean = rule.trim.kind === 'none' ? plain : `IF(COUNT(${all})>${rule.trim.above},${trimmed},${plain})`
  return `${cells.fullMarks}*${mean}/${rule.outOf}`
}

/** 多评委去高去低 (R18): `S = F·mean/outOf` of the scores left. Recused judges and abstentions do not count; no score at all: missing. */
export const panel: RuleDefinition<PanelRule> = {
  readsValue: false,
  // A judge who did not score is an abstention, never a missing value.
  items: rule => nestedItems(rule.rule),
  optionalItems: ({ scores }) => (scores.kind === 'items' ? scores.items : []),
  formulas: rule => nestedFormulas(rule.rule),
  check,
  evaluate,
  range: (rule, fullMarks) => nestedRange(rule.rule, fullMarks),
  excel,
  picture,
  example: {
    rule: {
      kind: 'panel',
      scores: { kind: 'items', items: ['j1', 'j2', 'j3', 'j4', 'j5', 'j6'] },
      outOf: '100',
      trim: { kind: 'one_each', above: 5 },
    },
    fullMarks: '100',
    value: null,
    data: { j1: '70', j2: '80', j3: '80', j4: '90', j5: '90', j6: '100' },
    baselines: {},
    points: '85.00',
  },
}
