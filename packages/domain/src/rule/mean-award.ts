import { compare, decimal, greatest, multiply, type Rational, subtract, ZERO } from '../number/rational.ts'
import { toFigure } from '../number/rounding.ts'
import type { Problem, ProblemPath } from '../problem.ts'
import type { DifferenceTrace } from '../scoring/group-step.ts'
import { bands } from './bands.ts'
import type { BandsRule } from './bands-rule.ts'
import type { Better } from './group-statistic.ts'
import type { MeanAward } from './relative-rule.ts'
import type { RuleContext, RuleInput } from './rule-definition.ts'
import { checkPositive } from './rule-value.ts'
import { stepCount } from './step-count.ts'

/** What a difference from a mean earned, and how. */
export interface DifferenceOutcome {
  readonly points: Rational
  readonly trace: DifferenceTrace
}

function bandsRule(award: Extract<MeanAward, { kind: 'bands' }>, direction: Better, cap?: string): BandsRule {
  return { ...award, direction, ...(cap === undefined ? {} : { cap }) }
}

function byThreshold(
  award: Extract<MeanAward, { kind: 'threshold' }>,
  difference: Rational,
  direction: Better,
  full: Rational,
): DifferenceOutcome {
  const side = compare(difference, decimal(award.margin)) * (direction === 'higher' ? 1 : -1)
  const met = award.strict ? side > 0 : side >= 0
  return { points: met ? full : ZERO, trace: { kind: 'threshold', margin: award.margin, met } }
}

function byShortfall(
  award: Extract<MeanAward, { kind: 'shortfall' }>,
  difference: Rational,
  direction: Better,
  full: Rational,
): DifferenceOutcome {
  const gap = greatest(ZERO, direction === 'higher' ? subtract(ZERO, difference) : difference)
  const steps = stepCount(gap, decimal(award.per), award.stepMode)
  return {
    points: subtract(full, multiply(steps, decimal(award.deduct))),
    trace: { kind: 'shortfall', gap: toFigure(gap), steps: toFigure(steps), deduct: award.deduct },
  }
}

/** Points for `v − mean`, by threshold (R1), bands (R3) or shortfall (R5). */
export function awardDifference(
  award: MeanAward,
  difference: Rational,
  direction: Better,
  input: RuleInput,
): DifferenceOutcome {
  switch (award.kind) {
    case 'threshold':
      return byThreshold(award, difference, direction, input.fullMarks)
    case 'shortfall':
      return byShortfall(award, difference, direction, input.fullMarks)
    case 'bands': {
      const outcome = bands.evaluate(bandsRule(award, direction), { ...input, value: difference })
      if (outcome.kind !== 'points' || outcome.step.kind !== 'bands') throw new TypeError('bands give points')
      const { read, from, to, percent } = outcome.step
      return { points: outcome.points, trace: { kind: 'bands', read, from, to, percent } }
    }
  }
}

/** Every fault of an award. The value's type is the rule's own to check. */
export function checkAward(
  award: MeanAward,
  direction: Better,
  cap: string | undefined,
  context: RuleContext,
  path: ProblemPath,
): Problem[] {
  switch (award.kind) {
    case 'bands':
      return bands.check(bandsRule(award, direction, cap), { ...context, path, valueType: null })
    case 'shortfall':
      return [...checkPositive(award.per, [...path, 'per']), ...checkPositive(award.deduct, [...path, 'deduct'])]
    case 'threshold':
      return []
  }
}
