import { compare, decimal, type Rational } from '../number/rational.ts'
import { toFigure } from '../number/rounding.ts'
import { type Problem, type ProblemPath, problem, refuse } from '../problem.ts'
import type { RulePicture } from '../scoring/trace.ts'
import { excelText } from './excel-part.ts'
import type { LevelRule } from './level-rule.ts'
import type { PictureFacts, RuleContext, RuleDefinition, RuleInput, RuleOutcome } from './rule-definition.ts'
import { checkPercent, checkValueType, percentOf } from './rule-value.ts'

/** The level's word. `checkScheme` let no other value through. @throws TypeError otherwise */
function wordOf(input: RuleInput): string {
  if (typeof input.value !== 'string') throw new TypeError('the rule needs a level')
  return input.value
}

function evaluate(rule: LevelRule, input: RuleInput): RuleOutcome {
  const level = wordOf(input)
  const found = rule.levels.find(each => each.level === level)
  if (found === undefined)
    return refuse('level_unknown', { level, levels: rule.levels.map(each => each.level).join('、') })
  const points = percentOf(decimal(found.percent), input.fullMarks)
  return { kind: 'points', points, step: { kind: 'level', level, percent: found.percent, points: toFigure(points) } }
}

function checkOne(rule: LevelRule, at: number, context: RuleContext, path: ProblemPath): Problem[] {
  const each = rule.levels[at]
  if (each === undefined) return []
  const repeated = rule.levels.findIndex(other => other.level === each.level) < at
  const unknown = context.levels !== null && !context.levels.includes(each.level)
  const before = rule.levels[at - 1]
  return [
    ...checkPercent(each.percent, [...path, 'percent']),
    ...(repeated ? [problem('level_repeated', { level: each.level }, [...path, 'level'])] : []),
    ...(unknown
      ? [problem('level_unknown', { level: each.level, levels: (context.levels ?? []).join('、') }, [...path, 'level'])]
      : []),
    ...(before !== undefined && compare(decimal(before.percent), decimal(each.percent)) < 0
      ? [problem('bands_order', { better: before.percent, worse: each.percent }, [...path, 'percent'])]
      : []),
  ]
}

function check(rule: LevelRule, context: RuleContext): Problem[] {
  const path = [...context.path, 'levels']
  if (rule.levels.length === 0) return [...checkValueType('level', 'level', context), problem('levels_empty', {}, path)]
  const without = (context.levels ?? []).filter(level => !rule.levels.some(each => each.level === level))
  return [
    ...checkValueType('level', 'level', context),
    ...rule.levels.flatMap((_, at) => checkOne(rule, at, context, [...path, at])),
    ...without.map(level => problem('level_missing', { level }, path)),
  ]
}

function worth(percent: string, fullMarks: Rational): string {
  return toFigure(percentOf(decimal(percent), fullMarks))
}

function picture(rule: LevelRule, facts: PictureFacts): RulePicture | null {
  const here = facts.step?.kind === 'level' ? facts.step.level : null
  return {
    kind: 'levels',
    levels: rule.levels.map(each => ({
      level: each.level,
      points: worth(each.percent, facts.fullMarks),
      here: each.level === here,
    })),
  }
}

/** 定性等级 (R17): `S = ρ(level)·F`. */
export const level: RuleDefinition<LevelRule> = {
  readsValue: true,
  items: () => [],
  check,
  evaluate,
  excel: (rule, cells) =>
    rule.levels.reduceRight(
      (otherwise, each) =>
        `IF(${cells.value}=${excelText(each.level)},${cells.fullMarks}*${each.percent}/100,${otherwise})`,
      '0',
    ),
  picture,
  example: {
    rule: {
      kind: 'level',
      levels: [
        { level: '优秀', percent: '100' },
        { level: '良好', percent: '80' },
        { level: '一般', percent: '60' },
        { level: '较差', percent: '30' },
      ],
    },
    fullMarks: '30',
    value: '良好',
    data: {},
    baselines: {},
    points: '24.00',
  },
}
