import {
  compare,
  decimal,
  floor,
  HUNDRED,
  multiply,
  rational,
  type Rational,
  subtract,
  total,
  ZERO,
} from '../number/rational.ts'
import { toFigure } from '../number/rounding.ts'
import { type Problem, type ProblemPath, problem } from '../problem.ts'
import type { RulePicture } from '../scoring/trace.ts'
import type { DistributionRule } from './distribution-rule.ts'
import { placesOf } from './group-statistic.ts'
import type { PictureFacts, RuleContext, RuleDefinition, RuleInput, RuleOutcome } from './rule-definition.ts'
import { checkPercent, checkValueType, numberOf, percentOf } from './rule-value.ts'

/** So many of `size` for each share: whole parts first, what is left one by one to the largest remainder, of equal ones to the better level. Shares are percent. */
export function largestRemainder(size: number, shares: readonly Rational[]): readonly number[] {
  const exact = shares.map(share => multiply(multiply(share, rational(BigInt(size))), rational(1n, 100n)))
  const whole = exact.map(floor)
  const left = size - Number(total(whole).n)
  const order = exact
    .map((part, at) => ({ at, remainder: subtract(part, whole[at] ?? ZERO) }))
    .toSorted((a, b) => compare(b.remainder, a.remainder) || a.at - b.at)
  const more = new Set(order.slice(0, left).map(each => each.at))
  return whole.map((part, at) => Number(part.n) + (more.has(at) ? 1 : 0))
}

/** Index of the level that holds a place. */
function levelAt(counts: readonly number[], place: number): number {
  let end = 0
  const found = counts.findIndex(count => {
    end += count
    return place <= end
  })
  return found === -1 ? counts.length - 1 : found
}

function evaluate(rule: DistributionRule, input: RuleInput): RuleOutcome {
  if (input.group === null) return { kind: 'after_review' }
  const places = placesOf(input.group, rule.direction)
  const place = places.get(input.assesseeId) ?? null
  const counts = largestRemainder(
    places.size,
    rule.levels.map(each => decimal(each.share)),
  )
  const deciding = place === null ? null : rule.allowOverflow ? place.rank : place.rank + place.tied - 1
  const at = deciding === null ? null : levelAt(counts, deciding)
  const level = at === null ? undefined : rule.levels[at]
  const points = level === undefined ? ZERO : percentOf(decimal(level.percent), input.fullMarks)
  return {
    kind: 'points',
    points,
    step: {
      kind: 'distribution',
      value: toFigure(numberOf(input)),
      rank: place?.rank ?? null,
      tied: place?.tied ?? 0,
      size: places.size,
      level: level?.level ?? null,
      places: at === null ? 0 : (counts[at] ?? 0),
      percent: level?.percent ?? '0',
      points: toFigure(points),
    },
  }
}

function checkLevel(rule: DistributionRule, at: number, path: ProblemPath): Problem[] {
  const each = rule.levels[at]
  if (each === undefined) return []
  const before = rule.levels[at - 1]
  return [
    ...checkPercent(each.share, [...path, 'share']),
    ...checkPercent(each.percent, [...path, 'percent']),
    ...(rule.levels.findIndex(other => other.level === each.level) < at
      ? [problem('level_repeated', { level: each.level }, [...path, 'level'])]
      : []),
    ...(before !== undefined && compare(decimal(before.percent), decimal(each.percent)) < 0
      ? [problem('bands_order', { better: before.percent, worse: each.percent }, [...path, 'percent'])]
      : []),
  ]
}

function check(rule: DistributionRule, context: RuleContext): Problem[] {
  const path = [...context.path, 'levels']
  const type = checkValueType('distribution', 'number', context)
  if (rule.levels.length === 0) return [...type, problem('levels_empty', {}, path)]
  const sum = total(rule.levels.map(each => decimal(each.share)))
  return [
    ...type,
    ...rule.levels.flatMap((_, at) => checkLevel(rule, at, [...path, at])),
    ...(compare(sum, HUNDRED) === 0 ? [] : [problem('shares_not_100', { sum: toFigure(sum) }, path)]),
  ]
}

function picture(rule: DistributionRule, facts: PictureFacts): RulePicture | null {
  const here = facts.step?.kind === 'distribution' ? facts.step.level : null
  return {
    kind: 'levels',
    levels: rule.levels.map(each => ({
      level: each.level,
      points: toFigure(percentOf(decimal(each.percent), facts.fullMarks)),
      here: each.level === here,
    })),
  }
}

/** 按比例定等级 (R17): levels by rank, so many of each as the shares say (largest remainder); a tie across an edge goes whole to one level. Small groups leave levels empty. */
export const distribution: RuleDefinition<DistributionRule> = {
  readsValue: true,
  items: () => [],
  readsGroup: () => true,
  check,
  evaluate,
  picture,
  example: {
    rule: {
      kind: 'distribution',
      direction: 'higher',
      levels: [
        { level: '优秀', share: '20', percent: '100' },
        { level: '良好', share: '40', percent: '80' },
        { level: '一般', share: '30', percent: '60' },
        { level: '较差', share: '10', percent: '30' },
      ],
      allowOverflow: false,
    },
    fullMarks: '10',
    value: '90',
    data: {},
    baselines: {},
    others: ['95', '85', '80', '70'],
    points: '8.00',
  },
}
