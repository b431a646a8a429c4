import {
  compare,
  decimal,
  greatest,
  HUNDRED,
  multiply,
  rational,
  type Rational,
  subtract,
  total,
  ZERO,
} from '../number/rational.ts'
import { toFigure } from '../number/rounding.ts'
import { type Problem, type ProblemPath, problem, refuse } from '../problem.ts'
import type { MilestoneTrace, RulePicture } from '../scoring/trace.ts'
import type { Milestone, MilestoneRule } from './milestone-rule.ts'
import { isIsoDate, monthsLate } from './months-late.ts'
import type { PictureFacts, RuleContext, RuleDefinition, RuleInput, RuleOutcome } from './rule-definition.ts'
import { checkItem, checkPercent, percentOf } from './rule-value.ts'

/** Percent of the milestone's weight that counts: all on time, less for each started month late, nothing after the cut-off. */
function percentReached(
  milestone: Milestone,
  cutoff: string | null,
  actual: string | null,
): { readonly percent: Rational; readonly monthsLate: number } {
  if (actual === null) return { percent: ZERO, monthsLate: 0 }
  const late = monthsLate(milestone.due, actual)
  if (cutoff !== null && actual > cutoff) return { percent: ZERO, monthsLate: late }
  if (late === 0) return { percent: HUNDRED, monthsLate: 0 }
  if (milestone.latePercentPerMonth === null) return { percent: ZERO, monthsLate: late }
  const lost = multiply(decimal(milestone.latePercentPerMonth), rational(BigInt(late)))
  return { percent: greatest(ZERO, subtract(HUNDRED, lost)), monthsLate: late }
}

interface Judged {
  readonly trace: MilestoneTrace
  /** Percent of the whole that this milestone brings. */
  readonly brings: Rational
}

function judge(rule: MilestoneRule, milestone: Milestone, input: RuleInput): Judged {
  const actual = input.item(milestone.item)
  if (actual !== null && !isIsoDate(actual)) return refuse('date_invalid', { date: actual }, [milestone.item])
  const { percent, monthsLate: late } = percentReached(milestone, rule.cutoff, actual)
  const trace = {
    name: milestone.name,
    weight: milestone.weight,
    due: milestone.due,
    actual,
    monthsLate: late,
    percent: toFigure(percent),
  }
  return { trace, brings: percentOf(percent, decimal(milestone.weight)) }
}

function evaluate(rule: MilestoneRule, input: RuleInput): RuleOutcome {
  const judged = rule.milestones.map(each => judge(rule, each, input))
  const percent = total(judged.map(each => each.brings))
  const points = percentOf(percent, input.fullMarks)
  return {
    kind: 'points',
    points,
    step: {
      kind: 'milestone',
      milestones: judged.map(each => each.trace),
      percent: toFigure(percent),
      points: toFigure(points),
    },
  }
}

function checkDate(date: string, path: ProblemPath): Problem[] {
  return isIsoDate(date) ? [] : [problem('date_invalid', { date }, path)]
}

function checkOne(rule: MilestoneRule, milestone: Milestone, context: RuleContext, path: ProblemPath): Problem[] {
  const { due, name } = milestone
  const { cutoff } = rule
  const late = cutoff !== null && isIsoDate(due) && isIsoDate(cutoff) && due > cutoff
  return [
    ...checkDate(due, [...path, 'due']),
    ...checkPercent(milestone.weight, [...path, 'weight']),
    ...checkItem(milestone.item, 'date', context, [...path, 'item']),
    ...(milestone.latePercentPerMonth === null
      ? []
      : checkPercent(milestone.latePercentPerMonth, [...path, 'latePercentPerMonth'])),
    ...(late ? [problem('milestone_due_after_cutoff', { milestone: name, due, cutoff }, [...path, 'due'])] : []),
  ]
}

function check(rule: MilestoneRule, context: RuleContext): Problem[] {
  const path = [...context.path, 'milestones']
  const sum = total(rule.milestones.map(each => decimal(each.weight)))
  return [
    ...(rule.cutoff === null ? [] : checkDate(rule.cutoff, [...context.path, 'cutoff'])),
    ...rule.milestones.flatMap((each, at) => checkOne(rule, each, context, [...path, at])),
    ...(compare(sum, HUNDRED) === 0 ? [] : [problem('milestone_weights_not_100', { sum: toFigure(sum) }, path)]),
  ]
}

function picture(_: MilestoneRule, { step }: PictureFacts): RulePicture | null {
  if (step?.kind !== 'milestone') return null
  return {
    kind: 'timeline',
    milestones: step.milestones.map(({ name, due, actual, percent }) => ({ name, due, actual, percent })),
  }
}

/** 项目进度 (R16): `S = F·Σ w_k·h_k`, `h` 1 on time, less by the month late, 0 after the cut-off or where not reached. */
export const milestone: RuleDefinition<MilestoneRule> = {
  readsValue: false,
  // A date that is not filled in is a milestone not reached, never a missing value.
  items: () => [],
  check,
  evaluate,
  picture,
  example: {
    rule: {
      kind: 'milestone',
      cutoff: '2020-12-31',
      milestones: [
        { name: '修订', weight: '40', due: '2020-04-30', item: 'revised_on', latePercentPerMonth: '20' },
        { name: '审定', weight: '30', due: '2020-05-31', item: 'approved_on', latePercentPerMonth: '20' },
        { name: '印发', weight: '30', due: '2020-06-30', item: 'issued_on', latePercentPerMonth: '20' },
      ],
    },
    fullMarks: '1',
    value: null,
    data: { revised_on: '2020-04-30', approved_on: '2020-06-10', issued_on: null },
    baselines: {},
    points: '0.64',
  },
}
