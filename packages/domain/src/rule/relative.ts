import {
  add,
  clip,
  compare,
  decimal,
  divide,
  HUNDRED,
  isZero,
  multiply,
  ONE,
  rational,
  type Rational,
  subtract,
  ZERO,
} from '../number/rational.ts'
import { round, toFigure } from '../number/rounding.ts'
import type { Problem } from '../problem.ts'
import type { RulePicture, RuleStep } from '../scoring/trace.ts'
import { bestOf, deviationOf, meanOf } from './group-statistic.ts'
import { stripPicture } from './group-strip.ts'
import { awardDifference, checkAward } from './mean-award.ts'
import type { RelativeReference, RelativeRule } from './relative-rule.ts'
import type {
  GroupMember,
  PictureFacts,
  RuleContext,
  RuleDefinition,
  RuleInput,
  RuleOutcome,
} from './rule-definition.ts'
import { axisPicture, checkItem, checkValueType, numberOf, percentOf } from './rule-value.ts'

type Step = Extract<RuleStep, { kind: 'relative' }>
type Group = readonly GroupMember[]
type Reference<K extends RelativeReference['kind']> = Extract<RelativeReference, { kind: K }>

const FIFTY = rational(50n)
const TEN = rational(10n)

/** What the step says of the comparison beside value, size and points. */
type Comparison = Pick<Step, 'against' | 'percent' | 'difference' | 'spread' | 'score' | 'award'>

const nothing: Omit<Comparison, 'against'> = {
  percent: null,
  difference: null,
  spread: null,
  score: null,
  award: null,
}

function outcome(rule: RelativeRule, input: RuleInput, points: Rational, found: Comparison): RuleOutcome {
  return {
    kind: 'points',
    points,
    step: {
      kind: 'relative',
      reference: rule.reference.kind,
      value: toFigure(numberOf(input)),
      size: input.group?.length ?? 0,
      ...found,
      points: toFigure(points),
    },
  }
}

/** Nobody is above 0: there is nothing to compare with. */
function withoutBest(
  rule: RelativeRule,
  input: RuleInput,
  best: Rational,
  policy: 'zero' | 'full' | 'na',
): RuleOutcome {
  if (policy === 'na') return { kind: 'not_applicable' }
  const share = policy === 'full' ? HUNDRED : ZERO
  const found = { ...nothing, against: toFigure(best), percent: toFigure(share) }
  return outcome(rule, input, percentOf(share, input.fullMarks), found)
}

/** ↑ v/best, ↓ best/v: 1 where v is not above 0. */
function shareOf(value: Rational, best: Rational, higher: boolean): Rational {
  if (higher) return clip(divide(value, best), ZERO, ONE)
  return compare(value, ZERO) <= 0 ? ONE : clip(divide(best, value), ZERO, ONE)
}

function byBest(rule: RelativeRule, reference: Reference<'best'>, input: RuleInput, group: Group): RuleOutcome {
  const value = numberOf(input)
  const higher = rule.direction === 'higher'
  const best = bestOf(group, rule.direction) ?? value
  if (higher && compare(best, ZERO) <= 0) return withoutBest(rule, input, best, reference.zeroBest ?? 'zero')
  const share = shareOf(value, best, higher)
  const found = { ...nothing, against: toFigure(best), percent: toFigure(multiply(share, HUNDRED)) }
  return outcome(rule, input, multiply(share, input.fullMarks), found)
}

function byMean(
  rule: RelativeRule,
  { award }: Reference<'mean' | 'given'>,
  input: RuleInput,
  mean: Rational,
): RuleOutcome {
  const difference = subtract(numberOf(input), mean)
  const { points, trace } = awardDifference(award, difference, rule.direction, input)
  const found = { ...nothing, against: toFigure(mean), difference: toFigure(difference), award: trace }
  return outcome(rule, input, points, found)
}

/** T = 50 ± 10(v − mean)/σ, rounded at once: from here on it is exact. Nobody differs: 50. */
function byScore(rule: RelativeRule, { decimals }: Reference<'t_score'>, input: RuleInput, group: Group): RuleOutcome {
  const value = numberOf(input)
  const [mean, spread] = [meanOf(group, 'units') ?? value, deviationOf(group) ?? ZERO]
  const off = rule.direction === 'higher' ? subtract(value, mean) : subtract(mean, value)
  const z = isZero(spread) ? ZERO : divide(off, spread)
  const score = round(add(FIFTY, multiply(TEN, z)), decimals)
  const found = { ...nothing, against: toFigure(mean), spread: toFigure(spread), score: toFigure(decimal(score)) }
  return outcome(rule, input, percentOf(clip(decimal(score), ZERO, HUNDRED), input.fullMarks), found)
}

/** The mean from outside: the assessee's own data item where there is one. Null where its item has no value. */
function givenMean(reference: Reference<'given'>, input: RuleInput): Rational | null {
  if (reference.item === undefined) return decimal(reference.mean)
  const text = input.item(reference.item)
  return text === null ? null : decimal(text)
}

function evaluate(rule: RelativeRule, input: RuleInput): RuleOutcome {
  const { reference } = rule
  if (reference.kind === 'given') {
    const mean = givenMean(reference, input)
    if (mean === null) return { kind: 'missing', items: [input.name(reference.item ?? '')] }
    return byMean(rule, reference, input, mean)
  }
  if (input.group === null) return { kind: 'after_review' }
  switch (reference.kind) {
    case 'best':
      return byBest(rule, reference, input, input.group)
    case 't_score':
      return byScore(rule, reference, input, input.group)
    case 'mean': {
      const mean = meanOf(input.group, reference.of)
      return mean === null ? { kind: 'zero_denominator' } : byMean(rule, reference, input, mean)
    }
  }
}

function check(rule: RelativeRule, context: RuleContext): Problem[] {
  const { reference } = rule
  const path = [...context.path, 'reference']
  return [
    ...checkValueType('relative', 'number', context),
    ...(reference.kind === 'given' && reference.item !== undefined
      ? checkItem(reference.item, 'number', context, [...path, 'item'])
      : []),
    ...('award' in reference ? checkAward(reference.award, rule.direction, rule.cap, context, [...path, 'award']) : []),
  ]
}

/** The group's best is marked by the strip itself. */
function marksOf(step: Step): Parameters<typeof stripPicture>[2]['marks'] {
  return step.reference === 'best' ? [] : [{ at: decimal(step.against), role: 'mean' }]
}

function picture(rule: RelativeRule, facts: PictureFacts): RulePicture | null {
  const { step } = facts
  if (step?.kind !== 'relative') return null
  if (facts.group === null) return axisPicture(facts, [{ at: decimal(step.against), role: 'target' }])
  const best = step.reference === 'best' ? rule.direction : null
  return stripPicture(facts, null, { best, marks: marksOf(step) })
}

/** 相对计分 (R12): ↑ `F·v/best`, ↓ `F·best/v`; points for `v − mean`; or `F·T/100` with T = 50 + 10z. Best, mean and σ are over the group, itself included. */
export const relative: RuleDefinition<RelativeRule> = {
  readsValue: true,
  items: rule => (rule.reference.kind === 'given' && rule.reference.item !== undefined ? [rule.reference.item] : []),
  readsGroup: rule => rule.reference.kind !== 'given',
  check,
  evaluate,
  picture,
  example: {
    rule: { kind: 'relative', direction: 'higher', reference: { kind: 'best' } },
    fullMarks: '70',
    value: '72',
    data: {},
    baselines: {},
    others: ['96', '80', '64'],
    points: '52.50',
  },
}
