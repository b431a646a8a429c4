import type { FormulaTree } from '../indicator/formula.ts'
import {
  add,
  ceiling,
  compare,
  decimal,
  divide,
  floor,
  isZero,
  multiply,
  ONE,
  rational,
  type Rational,
  subtract,
  ZERO,
} from '../number/rational.ts'
import { toFigure } from '../number/rounding.ts'
import type { ValueRule } from '../rule/index.ts'
import { namedTarget } from '../rule/rule-value.ts'
import { type LineFacts, type LineWork, ruleInput } from './line-work.ts'
import type { Gain } from './trace.ts'

interface Way {
  readonly item: string
  /** value = item × factor; above 0. */
  readonly factor: Rational
}

interface Goal {
  readonly value: Rational
  readonly direction: 'higher' | 'lower'
  /** The goal itself is not enough. */
  readonly beyond: boolean
}

/** How the value follows from one data item: `n`, `n / m`, `n / m * 100`. */
function wayOf(tree: FormulaTree, facts: LineFacts): Way | undefined {
  if (tree.kind === 'name') return { item: tree.name, factor: ONE }
  if (tree.kind === 'multiply' && tree.right.kind === 'number') {
    const inner = wayOf(tree.left, facts)
    return inner === undefined
      ? undefined
      : { item: inner.item, factor: multiply(inner.factor, decimal(tree.right.value)) }
  }
  if (
    tree.kind !== 'divide' ||
    tree.left.kind !== 'name' ||
    tree.right.kind !== 'name' ||
    tree.right.name === tree.left.name
  )
    return undefined
  const divisor = facts.scope.value(tree.right.name)
  if (divisor === undefined || typeof divisor !== 'object' || isZero(divisor)) return undefined
  return { item: tree.left.name, factor: divide(ONE, divisor) }
}

function bestBand(rule: Extract<ValueRule, { kind: 'bands' }>): Goal | undefined {
  const [best] = rule.bands
  const bound = rule.direction === 'higher' ? best?.from : best?.to
  if (bound === undefined || bound === null) return undefined
  return { value: add(decimal(bound), decimal(rule.subtract ?? '0')), direction: rule.direction, beyond: false }
}

/** The value at which the rule gives full marks, where one bound decides. */
function goalOf(rule: ValueRule, target: Rational | undefined): Goal | undefined {
  // Where the value is rounded first, the bound itself is not what decides.
  if ('round' in rule && rule.round !== undefined) return undefined
  if (rule.kind === 'bands') return bestBand(rule)
  if (rule.kind === 'clearance') return { value: ZERO, direction: 'lower', beyond: false }
  if (rule.kind === 'conversion') return { value: decimal(rule.childFull), direction: 'higher', beyond: false }
  if (target === undefined) return undefined
  switch (rule.kind) {
    case 'threshold':
      if (rule.test.kind !== 'at_least' && rule.test.kind !== 'at_most') return undefined
      return { value: target, direction: rule.test.kind === 'at_least' ? 'higher' : 'lower', beyond: rule.test.strict }
    case 'over_fulfilment':
      return { value: target, direction: 'higher', beyond: false }
    case 'linear':
      return { value: target, direction: rule.direction, beyond: false }
    case 'shortfall':
      return rule.direction === 'band' ? undefined : { value: target, direction: rule.direction, beyond: false }
    case 'deduction':
      return { value: target, direction: 'higher', beyond: false }
    default:
      return undefined
  }
}

/** Least whole change that reaches the goal, or the exact one where the item is no count. */
function changeTo(goal: Goal, way: Way, now: Rational, whole: boolean): Rational | undefined {
  const needed = divide(goal.value, way.factor)
  if (!whole) return goal.beyond ? undefined : subtract(needed, now)
  const step = rational(1n)
  if (goal.direction === 'higher') return subtract(goal.beyond ? add(floor(needed), step) : ceiling(needed), now)
  return subtract(goal.beyond ? subtract(ceiling(needed), step) : floor(needed), now)
}

/** Only a target decides what a deduction rule takes: every line counts what is missing from it. */
function onlyTargetDecides(rule: ValueRule): boolean {
  const lines = rule.deductions ?? []
  if (rule.kind !== 'deduction') return lines.length === 0
  const [line] = lines
  if (rule.units !== undefined || line?.occurrences !== undefined) return false
  return lines.length === 1 && /^max\(0, ?target ?- ?value\)$/.test(line?.count ?? '')
}

/** What one data item would have to change by for full marks (再增 2 所即满分); null where it is full or more than one thing decides. */
export function gainOf(work: LineWork, facts: LineFacts): Gain | null {
  const { rule } = facts.compiled.entry
  if (work.points === null || compare(work.points, facts.fullMarks) >= 0 || work.ruleStep === null) return null
  if (!onlyTargetDecides(rule) || rule.coefficient !== undefined || (rule.zeroWhen ?? []).length > 0) return null
  const goal = goalOf(rule, namedTarget(rule, ruleInput(work, facts)))
  const way = wayOf(facts.compiled.tree, facts)
  const item = way === undefined ? undefined : facts.scheme.items.get(way.item)
  const now = way === undefined ? undefined : facts.scope.value(way.item)
  if (
    goal === undefined ||
    way === undefined ||
    item === undefined ||
    typeof now !== 'object' ||
    compare(way.factor, ZERO) <= 0
  )
    return null
  const by = changeTo(goal, way, now, item.type === 'integer')
  return by === undefined || isZero(by) ? null : { item: item.key, name: item.name, unit: item.unit, by: toFigure(by) }
}
