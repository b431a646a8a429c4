import {
  add,
  clip,
  compare,
  decimal,
  divide,
  greatest,
  HUNDRED,
  least,
  multiply,
  negate,
  type Rational,
  subtract,
  total,
  ZERO,
} from '../number/rational.ts'
import { round, toFigure } from '../number/rounding.ts'
import { type Problem, problem } from '../problem.ts'
import type { RulePicture } from '../scoring/trace.ts'
import type { StretchTrace } from '../scoring/value-step.ts'
import { excelRead, excelSteps, excelTarget } from './excel-part.ts'
import type { OverFulfilmentRule } from './over-fulfilment-rule.ts'
import type {
  ExcelCells,
  PictureFacts,
  RuleContext,
  RuleDefinition,
  RuleInput,
  RuleOutcome,
} from './rule-definition.ts'
import {
  axisPicture,
  checkPositive,
  checkTargetItem,
  checkValueType,
  numberOf,
  readNumber,
  targetItems,
  targetOf,
} from './rule-value.ts'
import { stepCount } from './step-count.ts'

interface Compared {
  readonly read: Rational
  readonly reference: Rational
}

/** What is compared with what; undefined where an own target of 0 asks for nothing. */
function comparedOf(rule: OverFulfilmentRule, input: RuleInput, target: Rational): Compared | undefined {
  if (rule.measure === 'value') return { read: readNumber(rule, input), reference: target }
  if (compare(target, ZERO) <= 0) return undefined
  const completion = divide(multiply(numberOf(input), HUNDRED), target)
  return {
    read: rule.round === undefined ? completion : decimal(round(completion, rule.round)),
    reference: HUNDRED,
  }
}

interface Stretch {
  readonly brings: Rational
  readonly trace: StretchTrace
}

function stretch(rule: OverFulfilmentRule, gap: Rational, each: Rational): Stretch {
  const steps = stepCount(gap, decimal(rule.per), rule.stepMode)
  const brings = multiply(steps, each)
  return {
    brings,
    trace: { gap: toFigure(gap), steps: toFigure(steps), each: toFigure(each), points: toFigure(brings) },
  }
}

/** Below the target one stretch, above it one a range. */
function stretchesOf(rule: OverFulfilmentRule, { read, reference }: Compared): readonly Stretch[] {
  if (compare(read, reference) < 0) return [stretch(rule, subtract(reference, read), negate(decimal(rule.deduct)))]
  return rule.ranges.flatMap((range, at) => {
    const before = rule.ranges[at - 1]?.upTo ?? null
    const from = before === null ? reference : decimal(before)
    const end = range.upTo === null ? read : least(read, decimal(range.upTo))
    const gap = greatest(ZERO, subtract(end, from))
    return compare(gap, ZERO) === 0 ? [] : [stretch(rule, gap, decimal(range.award))]
  })
}

function evaluate(rule: OverFulfilmentRule, input: RuleInput): RuleOutcome {
  const target = targetOf(rule, input)
  const compared = comparedOf(rule, input, target)
  if (compared === undefined) return { kind: 'zero_denominator' }
  const stretches = stretchesOf(rule, compared)
  const free = total(stretches.map(each => each.brings))
  const limit = decimal(rule.limit)
  const change = clip(free, negate(limit), limit)
  const points = add(input.fullMarks, change)
  return {
    kind: 'points',
    points,
    step: {
      kind: 'over_fulfilment',
      value: toFigure(numberOf(input)),
      target: toFigure(target),
      read: toFigure(compared.read),
      reference: toFigure(compared.reference),
      stretches: stretches.map(each => each.trace),
      change: toFigure(change),
      limited: compare(free, change) !== 0,
      points: toFigure(points),
    },
  }
}

/** Ranges follow one another upwards from the target. */
function checkRanges(rule: OverFulfilmentRule, context: RuleContext): Problem[] {
  const start = rule.measure === 'completion' ? '100' : rule.target
  return rule.ranges.flatMap((range, at) => {
    const path = [...context.path, 'ranges', at]
    const before = at === 0 ? start : (rule.ranges[at - 1]?.upTo ?? null)
    const behindEnd = before === null
    const reversed = before !== null && range.upTo !== null && compare(decimal(range.upTo), decimal(before)) <= 0
    return [
      ...(behindEnd ? [problem('bands_overlap', { from: range.upTo ?? '∞', to: '∞' }, [...path, 'upTo'])] : []),
      ...(reversed
        ? [problem('bounds_reversed', { from: before ?? '', to: range.upTo ?? '' }, [...path, 'upTo'])]
        : []),
      ...(compare(decimal(range.award), ZERO) < 0
        ? [problem('amount_negative', { amount: range.award }, [...path, 'award'])]
        : []),
    ]
  })
}

function check(rule: OverFulfilmentRule, context: RuleContext): Problem[] {
  const noTarget = rule.measure === 'completion' && compare(decimal(rule.target), ZERO) <= 0
  return [
    ...checkValueType('over_fulfilment', 'number', context),
    ...(noTarget ? [problem('target_not_positive', { target: rule.target }, [...context.path, 'target'])] : []),
    ...checkTargetItem(rule, context, context.path),
    ...checkPositive(rule.per, [...context.path, 'per']),
    ...(compare(decimal(rule.deduct), ZERO) < 0
      ? [problem('amount_negative', { amount: rule.deduct }, [...context.path, 'deduct'])]
      : []),
    ...checkPositive(rule.limit, [...context.path, 'limit']),
    ...(rule.ranges.length === 0 ? [problem('items_empty', {}, [...context.path, 'ranges'])] : []),
    ...checkRanges(rule, context),
  ]
}

function picture(_: OverFulfilmentRule, facts: PictureFacts): RulePicture | null {
  if (facts.step?.kind !== 'over_fulfilment') return null
  return axisPicture(facts, [{ at: decimal(facts.step.target), role: 'target' }])
}

function excel(rule: OverFulfilmentRule, cells: ExcelCells): string {
  const target = excelTarget(rule, cells)
  const read = excelRead(rule, rule.measure === 'value' ? cells.value : `(${cells.value}/${target}*100)`)
  const reference = rule.measure === 'value' ? target : '100'
  const steps = (gap: string): string => excelSteps(gap, rule.per, rule.stepMode)
  const above = rule.ranges.map((range, at) => {
    const from = rule.ranges[at - 1]?.upTo ?? reference
    const gap = range.upTo === null ? `MAX(0,${read}-${from})` : `MAX(0,MIN(${read},${range.upTo})-${from})`
    return `+${range.award}*${steps(gap)}`
  })
  const change = `-${rule.deduct}*${steps(`MAX(0,${reference}-${read})`)}${above.join('')}`
  return `${cells.fullMarks}+MAX(-${rule.limit},MIN(${rule.limit},${change}))`
}

/** 超额加减 (R2): `S = F + clip(−d·u(below) + Σ a_k·u(above_k), −L, L)`; each term takes steps by itself. Never below nothing. */
export const overFulfilment: RuleDefinition<OverFulfilmentRule> = {
  readsValue: true,
  items: targetItems,
  check,
  evaluate,
  range: (rule, fullMarks) => ({
    floor: greatest(ZERO, subtract(fullMarks, decimal(rule.limit))),
    cap: add(fullMarks, decimal(rule.limit)),
  }),
  excel,
  picture,
  example: {
    rule: {
      kind: 'over_fulfilment',
      measure: 'value',
      target: '100',
      per: '1',
      deduct: '0.1',
      ranges: [
        { upTo: '130', award: '0.2' },
        { upTo: null, award: '0.1' },
      ],
      limit: '10',
      stepMode: 'continuous',
    },
    fullMarks: '25',
    value: '140',
    data: {},
    baselines: {},
    points: '32.00',
  },
}
