import { decimal, multiply, type Rational, rational, subtract } from '../number/rational.ts'
import type { ValueRule } from '../rule/index.ts'
import type { LinearRule } from '../rule/linear-rule.ts'
import type { NonDecreasingRule } from '../rule/non-decreasing-rule.ts'
import type { ShortfallRule } from '../rule/shortfall-rule.ts'
import type { ThresholdTest } from '../rule/threshold-rule.ts'
import {
  addVectors,
  choose,
  compareVectors,
  divideVectors,
  extreme,
  multiplyVectors,
  truthOf,
  wholeSteps,
} from './vector-arithmetic.ts'
import { bandsVector } from './vector-bands.ts'
import { fixed, loadColumn, vectorOf, type VectorScope } from './vector-formula.ts'
import {
  constant,
  isSafe,
  mergeStatus,
  type Program,
  register,
  spread,
  Status,
  statusRegister,
  type Vector,
} from './vector.ts'

/** What a rule's steps start from. */
export interface VectorRuleFacts {
  readonly scope: VectorScope
  readonly fullMarks: Vector
  /** The indicator's value; undefined where only the exact engine reads it. */
  readonly value: Vector | undefined
}

const nothing = constant(0, 1)

/** The target that counts: the assessee's own where the rule takes it from a data item. */
export function targetVector(
  rule: { readonly target: string; readonly targetItem?: string },
  scope: VectorScope,
): Vector | undefined {
  if (rule.targetItem === undefined) return fixed(rule.target)
  const column = scope.value(rule.targetItem)
  return column === undefined ? undefined : loadColumn(scope.program, column, Status.missing)
}

function allOrNothing(program: Program, met: Vector | undefined, { fullMarks }: VectorRuleFacts): Vector | undefined {
  return met === undefined ? undefined : multiplyVectors(program, met, fullMarks)
}

function threshold(test: ThresholdTest, facts: VectorRuleFacts): Vector | undefined {
  const { value, scope } = facts
  const { program } = scope
  if (value === undefined || value.truth !== (test.kind === 'holds')) return undefined
  switch (test.kind) {
    case 'holds':
      return allOrNothing(program, value, facts)
    case 'at_least':
    case 'at_most': {
      const target = targetVector(test, scope)
      const side = test.kind === 'at_least' ? 1 : -1
      const passes = (sign: number): boolean => (test.strict ? sign === side : sign !== -side)
      return target === undefined
        ? undefined
        : allOrNothing(program, compareVectors(program, value, target, passes), facts)
    }
    case 'between': {
      const from = fixed(test.from)
      const to = fixed(test.to)
      if (from === undefined || to === undefined) return undefined
      const above = compareVectors(program, value, from, sign => sign >= 0)
      const below = compareVectors(program, value, to, sign => sign <= 0)
      return above === undefined || below === undefined
        ? undefined
        : allOrNothing(program, choose(program, above, below, truthOf(false)), facts)
    }
    default:
      return undefined
  }
}

/** `F·clip(v ÷ t, 0, 1)` in one pass, for a target that is the same for all. */
function proportion(program: Program, value: Vector, target: Vector, full: Vector): Vector | undefined {
  if (typeof target.n !== 'number' || typeof target.d !== 'number' || target.n <= 0) return undefined
  if (typeof full.n !== 'number' || typeof full.d !== 'number') return undefined
  const [tn, td, fn, fd] = [target.n, target.d, full.n, full.d]
  const [mostN, mostD] = [value.mostD * tn * fn, value.mostD * tn * fd]
  if (!isSafe(mostN) || !isSafe(mostD) || !isSafe(value.mostN * td)) return undefined
  const [x, n] = [spread(value.n), register()]
  if (typeof value.d === 'number') {
    const whole = value.d * tn
    program.steps.push((_, length) => {
      const p = x.a
      const z = n.a
      for (let i = 0; i < length; i += 1) z[i] = Math.min(Math.max((p[i] ?? 0) * td, 0), whole) * fn
    })
    return { n, d: whole * fd, mostN, mostD, status: value.status, truth: false }
  }
  const [y, d] = [value.d, register()]
  program.steps.push((_, length) => {
    const [p, q, z, w] = [x.a, y.a, n.a, d.a]
    for (let i = 0; i < length; i += 1) {
      const whole = (q[i] ?? 0) * tn
      z[i] = Math.min(Math.max((p[i] ?? 0) * td, 0), whole) * fn
      w[i] = whole * fd
    }
  })
  return { n, d, mostN, mostD, status: value.status, truth: false }
}

/** Rows whose own target asks for nothing have no value. */
function withTask(program: Program, target: Vector): Vector {
  if (typeof target.n === 'number') return target
  const [x, to] = [target.n, statusRegister()]
  program.steps.push((_, length) => {
    const [p, z] = [x.a, to.a]
    for (let i = 0; i < length; i += 1) z[i] = (p[i] ?? 0) > 0 ? 0 : Status.zeroDenominator
  })
  return { ...target, status: mergeStatus(program, target.status, to) }
}

function completion(rule: LinearRule, value: Vector, facts: VectorRuleFacts): Vector | undefined {
  const { program } = facts.scope
  const target = targetVector(rule, facts.scope)
  if (target === undefined) return undefined
  if (rule.zeroPoint !== undefined) {
    if (rule.targetItem !== undefined) return undefined
    const zero = decimal(rule.zeroPoint)
    const way = vectorOf(subtract(decimal(rule.target), zero))
    const [start, gone] = [vectorOf(zero), way]
    const from = start === undefined ? undefined : addVectors(program, value, start, -1)
    return from === undefined || gone === undefined || gone.n === 0
      ? undefined
      : divideVectors(program, from, gone, false)
  }
  if (rule.direction === 'higher') {
    const task = withTask(program, target)
    return divideVectors(program, value, task, true)
  }
  // An own target below 0 has no share of it.
  if (rule.targetItem !== undefined || target.mostN !== target.n) return undefined
  const within = compareVectors(program, value, target, sign => sign <= 0)
  const share = divideVectors(program, target, { ...value, status: null }, true)
  if (within === undefined || share === undefined) return undefined
  return choose(program, within, constant(1, 1), { ...share, status: null })
}

function linear(rule: LinearRule, facts: VectorRuleFacts): Vector | undefined {
  const { value, fullMarks } = facts
  const { program } = facts.scope
  if (value === undefined || value.truth) return undefined
  const plain = rule.targetItem === undefined && rule.zeroPoint === undefined && rule.minimumPercent === undefined
  if (plain && rule.direction === 'higher') {
    const target = fixed(rule.target)
    return target === undefined ? undefined : proportion(program, value, target, fullMarks)
  }
  const share = completion(rule, value, facts)
  const above = share === undefined ? undefined : extreme(program, share, nothing, 1)
  const clipped = above === undefined ? undefined : extreme(program, above, constant(1, 1), -1)
  const points = clipped === undefined ? undefined : multiplyVectors(program, clipped, fullMarks)
  if (rule.minimumPercent === undefined || clipped === undefined || points === undefined) return points
  const least = vectorOf(multiply(decimal(rule.minimumPercent), rational(1n, 100n)))
  const enough = least === undefined ? undefined : compareVectors(program, clipped, least, sign => sign >= 0)
  return enough === undefined ? undefined : choose(program, enough, points, nothing)
}

/** How much a count in steps of `per` costs. */
export function costVector(
  program: Program,
  amount: Vector,
  { per, deduct, stepMode }: { readonly per: string; readonly deduct: string; readonly stepMode: string },
): Vector | undefined {
  const [each, cost] = [fixed(per), fixed(deduct)]
  if (each === undefined || cost === undefined) return undefined
  const share = divideVectors(program, amount, each, true)
  if (share === undefined) return undefined
  const steps = stepMode === 'continuous' ? share : wholeSteps(program, share, stepMode === 'ceil')
  return multiplyVectors(program, steps, cost)
}

function shortfall(rule: ShortfallRule, facts: VectorRuleFacts): Vector | undefined {
  const { value, scope, fullMarks } = facts
  const { program } = scope
  const target = targetVector(rule, scope)
  if (value === undefined || value.truth || target === undefined) return undefined
  const short = addVectors(program, target, value, -1)
  const over = rule.direction === 'higher' ? undefined : overVector(rule, value, target, program)
  const gap = rule.direction === 'higher' ? short : rule.direction === 'lower' ? over : eitherGap(program, short, over)
  const lost = gap === undefined ? undefined : extreme(program, gap, nothing, 1)
  const cost = lost === undefined ? undefined : costVector(program, lost, rule)
  return cost === undefined ? undefined : addVectors(program, fullMarks, cost, -1)
}

function overVector(rule: ShortfallRule, value: Vector, target: Vector, program: Program): Vector | undefined {
  const upper = rule.direction === 'band' ? fixed(rule.upper ?? rule.target) : target
  return upper === undefined ? undefined : addVectors(program, value, upper, -1)
}

function eitherGap(program: Program, short: Vector | undefined, over: Vector | undefined): Vector | undefined {
  return short === undefined || over === undefined ? undefined : extreme(program, short, over, 1)
}

function nonDecreasing(rule: NonDecreasingRule, facts: VectorRuleFacts): Vector | undefined {
  const { scope, fullMarks } = facts
  const [key, ...others] = rule.items
  if (key === undefined || others.length > 0) return undefined
  const [now, base] = [scope.value(key), scope.base(key)]
  if (now === undefined || base === undefined) return undefined
  const [is, was] = [loadColumn(scope.program, now, Status.missing), loadColumn(scope.program, base, Status.noBase)]
  if (is === undefined || was === undefined) return undefined
  const holds = compareVectors(scope.program, is, was, sign => (rule.strict ? sign > 0 : sign >= 0))
  return holds === undefined ? undefined : multiplyVectors(scope.program, holds, fullMarks)
}

/** The points that the rule gives, before lines and clipping; undefined for what only the exact engine scores. */
export function ruleVector(rule: ValueRule, facts: VectorRuleFacts, full: Rational): Vector | undefined {
  switch (rule.kind) {
    case 'threshold':
      return threshold(rule.test, facts)
    case 'linear':
      return linear(rule, facts)
    case 'bands':
      return bandsVector(rule, facts, full)
    case 'shortfall':
      return shortfall(rule, facts)
    case 'deduction':
      return facts.value === undefined ? undefined : { ...facts.fullMarks, status: facts.value.status }
    case 'non_decreasing':
      return nonDecreasing(rule, facts)
    default:
      return undefined
  }
}
