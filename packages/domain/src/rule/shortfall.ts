import { compare, decimal, greatest, type Rational, subtract, ZERO } from '../number/rational.ts'
import { toFigure } from '../number/rounding.ts'
import { type Problem, problem } from '../problem.ts'
import type { RulePicture } from '../scoring/trace.ts'
import { excelRead, excelSteps, excelTarget } from './excel-part.ts'
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
  readNumber,
  targetItems,
  targetOf,
} from './rule-value.ts'
import type { ShortfallRule } from './shortfall-rule.ts'
import { staircase } from './staircase.ts'
import { costOf, stepCount } from './step-count.ts'

/** How far the value lies on the wrong side; for a band its distance to the nearer end. */
function gapOf(rule: ShortfallRule, value: Rational, target: Rational): Rational {
  const short = greatest(ZERO, subtract(target, value))
  if (rule.direction === 'higher') return short
  if (rule.direction === 'lower') return greatest(ZERO, subtract(value, target))
  return greatest(short, greatest(ZERO, subtract(value, decimal(rule.upper ?? rule.target))))
}

function evaluate(rule: ShortfallRule, input: RuleInput): RuleOutcome {
  const [value, target] = [readNumber(rule, input), targetOf(rule, input)]
  const gap = gapOf(rule, value, target)
  const steps = stepCount(gap, decimal(rule.per), rule.stepMode)
  const lost = costOf(steps, decimal(rule.deduct))
  const points = subtract(input.fullMarks, lost)
  return {
    kind: 'points',
    points,
    step: {
      kind: 'shortfall',
      value: toFigure(value),
      target: toFigure(target),
      upper: rule.upper ?? null,
      gap: toFigure(gap),
      steps: toFigure(steps),
      lost: toFigure(lost),
      points: toFigure(points),
    },
  }
}

function checkBand(rule: ShortfallRule, context: RuleContext): Problem[] {
  if (rule.direction !== 'band') return []
  if (rule.upper === undefined) return [problem('upper_bound_missing', {}, [...context.path, 'upper'])]
  return compare(decimal(rule.target), decimal(rule.upper)) > 0
    ? [problem('bounds_reversed', { from: rule.target, to: rule.upper }, [...context.path, 'upper'])]
    : []
}

function check(rule: ShortfallRule, context: RuleContext): Problem[] {
  return [
    ...checkValueType('shortfall', 'number', context),
    ...checkPositive(rule.per, [...context.path, 'per']),
    ...checkPositive(rule.deduct, [...context.path, 'deduct']),
    ...checkBand(rule, context),
    ...checkTargetItem(rule, context, context.path),
  ]
}

function picture(rule: ShortfallRule, facts: PictureFacts): RulePicture | null {
  if (facts.step?.kind !== 'shortfall') return null
  if (rule.stepMode !== 'continuous')
    return staircase(facts.fullMarks, decimal(rule.floor ?? '0'), decimal(rule.deduct), facts.step.steps)
  const target = { at: decimal(facts.step.target), role: 'target' as const }
  return axisPicture(facts, rule.upper === undefined ? [target] : [target, { at: decimal(rule.upper), role: 'upper' }])
}

function excel(rule: ShortfallRule, cells: ExcelCells): string {
  const [value, target] = [excelRead(rule, cells.value), excelTarget(rule, cells)]
  const upper = rule.upper ?? rule.target
  const gaps = {
    higher: `MAX(0,${target}-${value})`,
    lower: `MAX(0,${value}-${target})`,
    band: `MAX(0,${target}-${value},${value}-${upper})`,
  }
  return `${cells.fullMarks}-${rule.deduct}*${excelSteps(gaps[rule.direction], rule.per, rule.stepMode)}`
}

/** 按幅度扣分 (R5): `S = max(floor, F − y·u(gap/x))`; u takes full steps by default, as the sources leave it open. */
export const shortfall: RuleDefinition<ShortfallRule> = {
  readsValue: true,
  items: targetItems,
  check,
  evaluate,
  excel,
  picture,
  example: {
    rule: { kind: 'shortfall', direction: 'lower', target: '0', per: '1', deduct: '0.5', stepMode: 'floor' },
    fullMarks: '2.5',
    value: '3.4',
    data: {},
    baselines: {},
    points: '1.00',
  },
}
