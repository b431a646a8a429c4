import {
  clip,
  compare,
  decimal,
  divide,
  HUNDRED,
  multiply,
  ONE,
  type Rational,
  subtract,
  ZERO,
} from '../number/rational.ts'
import { toFigure } from '../number/rounding.ts'
import { type Problem, problem } from '../problem.ts'
import type { RulePicture } from '../scoring/trace.ts'
import { excelClip, excelRead, excelTarget } from './excel-part.ts'
import type { LinearRule } from './linear-rule.ts'
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
  checkPercent,
  checkTargetItem,
  checkValueType,
  readNumber,
  targetItems,
  targetOf,
} from './rule-value.ts'

/** The part of full marks that the value earns, 0 to 1. `target` is not the zero point and, upwards, above 0. */
function completion(rule: LinearRule, value: Rational, target: Rational): Rational {
  if (rule.zeroPoint !== undefined) {
    const zero = decimal(rule.zeroPoint)
    return clip(divide(subtract(value, zero), subtract(target, zero)), ZERO, ONE)
  }
  if (rule.direction === 'higher') return clip(divide(value, target), ZERO, ONE)
  if (compare(value, target) <= 0) return ONE
  return compare(target, ZERO) <= 0 ? ZERO : clip(divide(target, value), ZERO, ONE)
}

/** An own target of 0 asks for nothing; where it lies on or beyond the zero point there is no way to go. */
function noTask(rule: LinearRule, target: Rational): boolean {
  if (rule.zeroPoint === undefined) return rule.direction === 'higher' && compare(target, ZERO) <= 0
  const side = compare(target, decimal(rule.zeroPoint))
  return rule.direction === 'higher' ? side <= 0 : side >= 0
}

function evaluate(rule: LinearRule, input: RuleInput): RuleOutcome {
  const [value, target] = [readNumber(rule, input), targetOf(rule, input)]
  if (noTask(rule, target)) return { kind: 'zero_denominator' }
  const percent = multiply(completion(rule, value, target), HUNDRED)
  const belowMinimum = rule.minimumPercent !== undefined && compare(percent, decimal(rule.minimumPercent)) < 0
  const points = belowMinimum ? ZERO : divide(multiply(percent, input.fullMarks), HUNDRED)
  return {
    kind: 'points',
    points,
    step: {
      kind: 'linear',
      value: toFigure(value),
      target: toFigure(target),
      zeroPoint: rule.zeroPoint ?? null,
      percent: toFigure(percent),
      belowMinimum,
      points: toFigure(points),
    },
  }
}

function checkTarget(rule: LinearRule, context: RuleContext): Problem[] {
  const target = decimal(rule.target)
  const { zeroPoint } = rule
  if (zeroPoint !== undefined) {
    const beyond =
      rule.direction === 'higher' ? compare(decimal(zeroPoint), target) >= 0 : compare(decimal(zeroPoint), target) <= 0
    return beyond
      ? [problem('zero_point_beyond_target', { zeroPoint, target: rule.target }, [...context.path, 'zeroPoint'])]
      : []
  }
  const least = rule.direction === 'higher' ? 1 : 0
  return compare(target, ZERO) >= least
    ? []
    : [problem('target_not_positive', { target: rule.target }, [...context.path, 'target'])]
}

function check(rule: LinearRule, context: RuleContext): Problem[] {
  return [
    ...checkValueType('linear', 'number', context),
    ...checkTarget(rule, context),
    ...checkTargetItem(rule, context, context.path),
    ...(rule.minimumPercent === undefined
      ? []
      : checkPercent(rule.minimumPercent, [...context.path, 'minimumPercent'])),
  ]
}

function picture(rule: LinearRule, facts: PictureFacts): RulePicture | null {
  if (facts.step?.kind !== 'linear') return null
  const target = { at: decimal(facts.step.target), role: 'target' as const }
  return axisPicture(
    facts,
    rule.zeroPoint === undefined ? [target] : [target, { at: decimal(rule.zeroPoint), role: 'zero_point' }],
  )
}

function excel(rule: LinearRule, cells: ExcelCells): string {
  const [value, target, full] = [excelRead(rule, cells.value), excelTarget(rule, cells), cells.fullMarks]
  const plain = rule.direction === 'higher' ? `${value}/${target}` : `IF(${value}<=${target},1,${target}/${value})`
  const zero = rule.zeroPoint
  const share = excelClip(zero === undefined ? plain : `(${value}-${zero})/(${target}-${zero})`, '0', '1')
  return rule.minimumPercent === undefined
    ? `${full}*${share}`
    : `IF(${share}*100<${rule.minimumPercent},0,${full}*${share})`
}

/** 按比例计分 (R2): ↑ `F·clip(v/t,0,1)`, ↓ `F` up to t, then `F·t/v`; or the way from a zero point z: `F·clip((v−z)/(t−z),0,1)`. */
export const linear: RuleDefinition<LinearRule> = {
  readsValue: true,
  items: targetItems,
  check,
  evaluate,
  excel,
  picture,
  example: {
    rule: { kind: 'linear', direction: 'higher', target: '80' },
    fullMarks: '3',
    value: '78.4',
    data: {},
    baselines: {},
    points: '2.94',
  },
}
