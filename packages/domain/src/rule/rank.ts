import {
  compare,
  decimal,
  divide,
  findDecimal,
  greatest,
  multiply,
  rational,
  type Rational,
  subtract,
  total,
  ZERO,
} from '../number/rational.ts'
import { toFigure } from '../number/rounding.ts'
import { type Problem, type ProblemPath, problem, refuse } from '../problem.ts'
import type { RulePicture } from '../scoring/trace.ts'
import { type Place, placesOf, reaches } from './group-statistic.ts'
import { stripPicture } from './group-strip.ts'
import type { RankRule } from './rank-rule.ts'
import type {
  GroupMember,
  PictureFacts,
  RuleContext,
  RuleDefinition,
  RuleInput,
  RuleOutcome,
} from './rule-definition.ts'
import { checkPercent, checkPositive, checkValueType, numberOf, percentOf } from './rule-value.ts'

type Table = Extract<RankRule['award'], { readonly beyond: unknown }>

/** The table's worths, one a line, each with its last place. */
function linesOf(award: Table): readonly { readonly upTo: number; readonly worth: string }[] {
  if (award.kind === 'table') return award.places.map(({ worth }, at) => ({ upTo: at + 1, worth }))
  return award.bands.map(({ upTo, worth }) => ({ upTo: Number(upTo), worth }))
}

function tablePoints(award: Table, place: number, fullMarks: Rational): Rational {
  const lines = linesOf(award)
  const found = lines.find(line => place <= line.upTo)
  if (found === undefined && award.beyond === 'refuse')
    return refuse('place_beyond_table', { place: `${place}`, last: `${lines.at(-1)?.upTo ?? 0}` })
  const worth = found?.worth ?? (award.beyond === 'last' ? lines.at(-1)?.worth : undefined) ?? '0'
  return award.worth === 'points' ? decimal(worth) : percentOf(decimal(worth), fullMarks)
}

/** What one place alone is worth, among `size`. */
function placePoints(rule: RankRule, place: number, size: number, fullMarks: Rational): Rational {
  const { award } = rule
  switch (award.kind) {
    case 'linear': {
      const points = subtract(fullMarks, multiply(decimal(award.step), rational(BigInt(place - 1))))
      return greatest(points, decimal(rule.floor ?? '0'))
    }
    case 'share':
      return divide(multiply(fullMarks, rational(BigInt(size - place + 1))), rational(BigInt(size)))
    default:
      return tablePoints(award, place, fullMarks)
  }
}

/** What a place is worth among `size` who are ranked, ties as the rule says; before lines, clipping and rounding. */
export function placeWorth(rule: RankRule, { rank, tied }: Place, size: number, fullMarks: Rational): Rational {
  if (rule.tie === 'best' || tied === 1) return placePoints(rule, rank, size, fullMarks)
  const all = Array.from({ length: tied }, (_, at) => placePoints(rule, rank + at, size, fullMarks))
  return divide(total(all), rational(BigInt(tied)))
}

function thresholdOf(rule: RankRule): Rational | null {
  return rule.threshold === undefined ? null : decimal(rule.threshold)
}

/** Full marks for whoever reaches the threshold, else by place; nothing for one who is left out of the comparison (R21). */
function pointsOf(
  rule: RankRule,
  input: RuleInput,
  group: readonly GroupMember[],
): { readonly points: Rational; readonly place: Place | null; readonly size: number; readonly reached: boolean } {
  const threshold = thresholdOf(rule)
  const places = placesOf(group, rule.direction, threshold)
  const reached = threshold !== null && reaches(numberOf(input), threshold, rule.direction)
  const place = places.get(input.assesseeId) ?? null
  const earned = place === null ? ZERO : placeWorth(rule, place, places.size, input.fullMarks)
  return { points: reached ? input.fullMarks : earned, place, size: places.size, reached }
}

function evaluate(rule: RankRule, input: RuleInput): RuleOutcome {
  if (input.group === null) return { kind: 'after_review' }
  const { points, place, size, reached } = pointsOf(rule, input, input.group)
  return {
    kind: 'points',
    points,
    step: {
      kind: 'rank',
      value: toFigure(numberOf(input)),
      rank: place?.rank ?? null,
      tied: place?.tied ?? 0,
      size,
      reached,
      points: toFigure(points),
    },
  }
}

function checkWorth(worth: string, award: Table, context: RuleContext, cap: string, path: ProblemPath): Problem[] {
  if (award.worth === 'percent') return checkPercent(worth, path)
  const most = findDecimal(cap) ?? context.fullMarks
  return compare(decimal(worth), most) > 0
    ? [problem('points_above_full_marks', { points: worth, fullMarks: toFigure(most) }, path)]
    : []
}

function checkTable(rule: RankRule, award: Table, context: RuleContext): Problem[] {
  const key = award.kind === 'table' ? 'places' : 'bands'
  const path = [...context.path, 'award', key]
  const lines = award.kind === 'table' ? award.places : award.bands
  if (lines.length === 0) return [problem('items_empty', {}, path)]
  return lines.flatMap((line, at) => {
    const before = lines[at - 1]
    return [
      ...checkWorth(line.worth, award, context, rule.cap ?? '', [...path, at, 'worth']),
      ...(before !== undefined && compare(decimal(before.worth), decimal(line.worth)) < 0
        ? [problem('bands_order', { better: before.worth, worse: line.worth }, [...path, at, 'worth'])]
        : []),
    ]
  })
}

/** Bands of places: whole numbers from 1, each beyond the one before. */
function checkEnds(rule: RankRule, context: RuleContext): Problem[] {
  if (rule.award.kind !== 'bands') return []
  const { bands } = rule.award
  return bands.flatMap(({ upTo }, at) => {
    const path = [...context.path, 'award', 'bands', at, 'upTo']
    const before = decimal(bands[at - 1]?.upTo ?? '0')
    return [
      ...checkPlace(upTo, path),
      ...(compare(decimal(upTo), before) > 0
        ? []
        : [problem('bounds_reversed', { from: toFigure(before), to: upTo }, path)]),
    ]
  })
}

/** A place, or a number of units, is a whole number from 1. */
export function checkPlace(place: string, path: ProblemPath): Problem[] {
  const number = decimal(place)
  return number.d === 1n && number.n > 0n ? [] : [problem('place_not_whole', { place }, path)]
}

function check(rule: RankRule, context: RuleContext): Problem[] {
  const { award } = rule
  return [
    ...checkValueType('rank', 'number', context),
    ...('beyond' in award ? checkTable(rule, award, context) : []),
    ...checkEnds(rule, context),
    ...(award.kind === 'linear' ? checkPositive(award.step, [...context.path, 'award', 'step']) : []),
  ]
}

function picture(rule: RankRule, facts: PictureFacts): RulePicture | null {
  if (facts.step?.kind !== 'rank') return null
  const threshold = thresholdOf(rule)
  const { rank, size } = facts.step
  return stripPicture(facts, rank === null ? null : { rank, size }, {
    best: rule.direction,
    marks: threshold === null ? [] : [{ at: threshold, role: 'target' }],
  })
}

/** 排名赋分 (R11): places 1, 2, 2, 4 within the ranking group by table, band, `F − δ(r−1)` or `F·(N−r+1)/N`; N are those with a value that counts. */
export const rank: RuleDefinition<RankRule> = {
  readsValue: true,
  items: () => [],
  readsGroup: () => true,
  check,
  evaluate,
  picture,
  example: {
    rule: {
      kind: 'rank',
      direction: 'higher',
      award: {
        kind: 'table',
        worth: 'points',
        places: [{ worth: '10' }, { worth: '8' }, { worth: '6' }, { worth: '4' }],
        beyond: 'refuse',
      },
      tie: 'best',
    },
    fullMarks: '10',
    value: '90',
    data: {},
    baselines: {},
    others: ['95', '88', '80'],
    points: '8.00',
  },
}
