import type { FormulaValue } from '../indicator/evaluate-formula.ts'
import { compare, decimal, type Rational, ZERO } from '../number/rational.ts'
import { toFigure } from '../number/rounding.ts'
import { type Problem, problem } from '../problem.ts'
import type { FormulaType } from '../scoring/scoring-problem.ts'
import type { RulePicture } from '../scoring/trace.ts'
import type {
  ExcelCells,
  PictureFacts,
  RuleContext,
  RuleDefinition,
  RuleInput,
  RuleOutcome,
} from './rule-definition.ts'
import { excelRead, excelTarget, excelText } from './excel-part.ts'
import { conditionHolds } from './judge-line.ts'
import type { Condition } from './rule-line.ts'
import {
  axisPicture,
  checkRuleFormula,
  checkTargetItem,
  checkValueType,
  readNumber,
  targetItems,
  targetOf,
} from './rule-value.ts'
import type { ThresholdRule, ThresholdTest } from './threshold-rule.ts'

const valueTypes: Readonly<Record<ThresholdTest['kind'], FormulaType>> = {
  at_least: 'number',
  at_most: 'number',
  between: 'number',
  holds: 'boolean',
  level: 'level',
  conditions: 'number',
}

interface Bounds {
  readonly target: Rational | null
  readonly upper: Rational | null
}

function boundsOf(test: ThresholdTest, input: RuleInput): Bounds {
  switch (test.kind) {
    case 'at_least':
    case 'at_most':
      return { target: targetOf(test, input), upper: null }
    case 'between':
      return { target: decimal(test.from), upper: decimal(test.to) }
    default:
      return { target: null, upper: null }
  }
}

function holds({ test, ...rule }: ThresholdRule, input: RuleInput, { target, upper }: Bounds): boolean {
  if (test.kind === 'holds') return input.value === true
  if (test.kind === 'level') return typeof input.value === 'string' && test.levels.includes(input.value)
  if (test.kind === 'conditions')
    return test.need === 'all'
      ? test.conditions.every(each => conditionHolds(each, input))
      : test.conditions.some(each => conditionHolds(each, input))
  const value = readNumber(rule, input)
  const side = compare(value, target ?? ZERO)
  if (test.kind === 'at_least') return test.strict ? side > 0 : side >= 0
  if (test.kind === 'at_most') return test.strict ? side < 0 : side <= 0
  const under = compare(value, upper ?? ZERO)
  return (test.strictFrom === true ? side > 0 : side >= 0) && (test.strictTo === true ? under < 0 : under <= 0)
}

/** The conditions that do not hold, in words. */
function unmet({ test }: ThresholdRule, input: RuleInput): readonly string[] {
  if (test.kind !== 'conditions') return []
  return test.conditions.filter(each => !conditionHolds(each, input)).map(each => each.label)
}

function evaluate(rule: ThresholdRule, input: RuleInput): RuleOutcome {
  const bounds = boundsOf(rule.test, input)
  const met = holds(rule, input, bounds)
  const points = met ? input.fullMarks : ZERO
  const { value } = input
  return {
    kind: 'points',
    points,
    step: {
      kind: 'threshold',
      value: isNumber(value) ? toFigure(readNumber(rule, input)) : null,
      target: bounds.target === null ? null : toFigure(bounds.target),
      upper: bounds.upper === null ? null : toFigure(bounds.upper),
      level: typeof value === 'string' ? value : null,
      met,
      ...(rule.test.kind === 'conditions' ? { unmet: unmet(rule, input) } : {}),
      points: toFigure(points),
    },
  }
}

function isNumber(value: FormulaValue | null): value is Rational {
  return typeof value === 'object' && value !== null
}

function checkLevels(levels: readonly string[], context: RuleContext): Problem[] {
  const path = [...context.path, 'test', 'levels']
  if (levels.length === 0) return [problem('levels_empty', {}, path)]
  const known = context.levels
  if (known === null) return []
  return levels.flatMap((level, at) =>
    known.includes(level) ? [] : [problem('level_unknown', { level, levels: known.join('、') }, [...path, at])],
  )
}

function checkConditions(conditions: readonly Condition[], context: RuleContext): Problem[] {
  const path = [...context.path, 'test', 'conditions']
  if (conditions.length === 0) return [problem('items_empty', {}, path)]
  return conditions.flatMap(({ when }, at) => checkRuleFormula(when, 'boolean', context, [...path, at, 'when']))
}

function emptyBetween({ from, to, ...test }: Extract<ThresholdTest, { kind: 'between' }>): boolean {
  const side = compare(decimal(from), decimal(to))
  return side > 0 || (side === 0 && (test.strictFrom === true || test.strictTo === true))
}

function checkTest({ test }: ThresholdRule, context: RuleContext): Problem[] {
  const path = [...context.path, 'test']
  if (test.kind === 'level') return checkLevels(test.levels, context)
  if (test.kind === 'conditions') return checkConditions(test.conditions, context)
  if (test.kind === 'between')
    return emptyBetween(test) ? [problem('bounds_reversed', { from: test.from, to: test.to }, path)] : []
  return test.kind === 'holds' ? [] : checkTargetItem(test, context, path)
}

function picture(_: ThresholdRule, { step, ...facts }: PictureFacts): RulePicture | null {
  if (step?.kind !== 'threshold') return null
  if (step.target === null) return { kind: 'check', met: step.met }
  const target = { at: decimal(step.target), role: 'target' as const }
  return axisPicture(
    { ...facts, step },
    step.upper === null ? [target] : [target, { at: decimal(step.upper), role: 'upper' }],
  )
}

function excel(rule: ThresholdRule, cells: ExcelCells): string | null {
  const { test } = rule
  const value = excelRead(rule, cells.value)
  const points = (met: string): string => `IF(${met},${cells.fullMarks},0)`
  switch (test.kind) {
    case 'at_least':
      return points(`${value}${test.strict ? '>' : '>='}${excelTarget(test, cells)}`)
    case 'at_most':
      return points(`${value}${test.strict ? '<' : '<='}${excelTarget(test, cells)}`)
    case 'between':
      return points(
        `AND(${value}${test.strictFrom === true ? '>' : '>='}${test.from},${value}${test.strictTo === true ? '<' : '<='}${test.to})`,
      )
    case 'holds':
      return points(cells.value)
    case 'level':
      return points(`OR(${test.levels.map(level => `${cells.value}=${excelText(level)}`).join(',')})`)
    default:
      return null
  }
}

/** 达标满分 (R1): `S = F` where the test holds, else nothing. The bound passes unless `strict`. */
export const threshold: RuleDefinition<ThresholdRule> = {
  readsValue: true,
  items: rule => ('targetItem' in rule.test ? targetItems(rule.test) : []),
  formulas: ({ test }) => (test.kind === 'conditions' ? test.conditions.map(each => each.when) : []),
  check: (rule, context) => [
    ...(rule.test.kind === 'conditions' ? [] : checkValueType('threshold', valueTypes[rule.test.kind], context)),
    ...checkTest(rule, context),
  ],
  evaluate,
  excel,
  picture,
  example: {
    rule: { kind: 'threshold', test: { kind: 'at_least', target: '80', strict: false } },
    fullMarks: '10',
    value: '79.99',
    data: {},
    baselines: {},
    points: '0.00',
  },
}
