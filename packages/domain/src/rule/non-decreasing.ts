import { compare, decimal, divide, multiply, rational, ZERO } from '../number/rational.ts'
import { toFigure } from '../number/rounding.ts'
import { type Problem, problem } from '../problem.ts'
import type { BaselineTrace, RulePicture } from '../scoring/trace.ts'
import type { NonDecreasingRule } from './non-decreasing-rule.ts'
import type {
  ExcelCells,
  PictureFacts,
  RuleContext,
  RuleDefinition,
  RuleInput,
  RuleOutcome,
} from './rule-definition.ts'
import { checkItem } from './rule-value.ts'

function judge(rule: NonDecreasingRule, key: string, input: RuleInput): BaselineTrace {
  const now = decimal(input.item(key) ?? '0')
  const written = input.base(key)
  if (written === null) return { key, name: input.name(key), now: toFigure(now), base: null, holds: null }
  const side = compare(now, decimal(written))
  return {
    key,
    name: input.name(key),
    now: toFigure(now),
    base: toFigure(decimal(written)),
    holds: rule.strict ? side > 0 : side >= 0,
  }
}

function evaluate(rule: NonDecreasingRule, input: RuleInput): RuleOutcome {
  const items = rule.items.map(key => judge(rule, key, input))
  const counted = items.filter(item => item.holds !== null)
  if (counted.length === 0) return { kind: 'no_base', items: rule.items }
  const held = counted.filter(item => item.holds === true).length
  const share = divide(rational(BigInt(held)), rational(BigInt(counted.length)))
  const whole = held === counted.length ? input.fullMarks : ZERO
  const points = rule.award === 'all' ? whole : multiply(input.fullMarks, share)
  return { kind: 'points', points, step: { kind: 'non_decreasing', items, points: toFigure(points) } }
}

function check(rule: NonDecreasingRule, context: RuleContext): Problem[] {
  const path = [...context.path, 'items']
  if (rule.items.length === 0) return [problem('items_empty', {}, path)]
  return rule.items.flatMap((item, at) => [
    ...checkItem(item, 'number', context, [...path, at]),
    ...(rule.items.indexOf(item) < at ? [problem('key_repeated', { key: item }, [...path, at])] : []),
  ])
}

function picture(_: NonDecreasingRule, { step }: PictureFacts): RulePicture | null {
  if (step?.kind !== 'non_decreasing') return null
  return { kind: 'pairs', pairs: step.items.map(({ name, base, now, holds }) => ({ name, base, now, holds })) }
}

function excel(rule: NonDecreasingRule, cells: ExcelCells): string {
  const sign = rule.strict ? '>' : '>='
  const held = rule.items.map(key => `${cells.item(key)}${sign}${cells.base(key)}`)
  if (rule.award === 'all') return `IF(AND(${held.join(',')}),${cells.fullMarks},0)`
  return `${cells.fullMarks}*(${held.map(each => `(${each})`).join('+')})/${held.length}`
}

/** 只增不减 (R14): `F·1[all v_i ≥ base_i]`, or an equal part for each that holds. Without a baseline an item drops out; none left: not applicable. */
export const nonDecreasing: RuleDefinition<NonDecreasingRule> = {
  readsValue: false,
  items: rule => rule.items,
  check,
  evaluate,
  excel,
  picture,
  example: {
    rule: { kind: 'non_decreasing', items: ['spending'], strict: false, award: 'all' },
    fullMarks: '10',
    value: null,
    data: { spending: '1.00' },
    baselines: { spending: '1.00' },
    points: '10.00',
  },
}
