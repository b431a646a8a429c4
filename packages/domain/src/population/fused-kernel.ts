import {
  add,
  ceiling,
  compare,
  decimal,
  divide,
  floor,
  multiply,
  rational,
  type Rational,
  ZERO,
} from '../number/rational.ts'
import { round } from '../number/rounding.ts'
import type { ValueRule } from '../rule/index.ts'
import { MOST_SAFE } from './column.ts'
import {
  against,
  inverse,
  proportional,
  proportionalTo,
  type RangeKernel,
  stairs,
  tiers,
  within,
} from './kernel-loop.ts'
import type { ValueForm } from './value-form.ts'

// The forms that most indicators have: one data item or the ratio of two, and a rule without further lines.

/** A rule over a value form: what its kernel needs. */
interface Fusion {
  readonly form: ValueForm
  readonly full: Rational
  /** 10 to the places of an indicator's score. */
  readonly unit: number
}

function unitsOf(points: Rational, unit: number): number {
  return Number(round(multiply(points, rational(BigInt(unit))), 0))
}

function isExact(...bounds: readonly number[]): boolean {
  return bounds.every(bound => bound < MOST_SAFE / 4)
}

/** The bound in units of the numerator's column, for a value that is one data item: `value ≥ t` there is `n ≥ ⌈bound⌉`. */
function boundOf({ nk, dk }: ValueForm, target: Rational): Rational {
  return divide(multiply(target, rational(BigInt(dk))), rational(BigInt(nk)))
}

/** The least whole n for which `value ≥ t` (`> t` where strict). */
function leastWhole(form: ValueForm, target: Rational, strict: boolean): number {
  const bound = boundOf(form, target)
  return Number(strict ? add(floor(bound), rational(1n)).n : ceiling(bound).n)
}

function fuseThreshold(
  rule: Extract<ValueRule, { kind: 'threshold' }>,
  { form, full, unit }: Fusion,
): RangeKernel | undefined {
  const { test } = rule
  const inside = unitsOf(full, unit)
  const { numerator, denominator, nk, dk } = form
  if (test.kind === 'between') {
    if (denominator !== null) return undefined
    const low = leastWhole(form, decimal(test.from), false)
    return within(numerator.n, low, leastWhole(form, decimal(test.to), true) - 1, inside)
  }
  if ((test.kind !== 'at_least' && test.kind !== 'at_most') || test.targetItem !== undefined) return undefined
  const target = decimal(test.target)
  const up = test.kind === 'at_least'
  if (denominator === null) {
    const edge = leastWhole(form, target, up === test.strict)
    return up ? within(numerator.n, edge, Infinity, inside) : within(numerator.n, -Infinity, edge - 1, inside)
  }
  const [a, b] = [nk * Number(target.d), dk * Number(target.n)]
  if (!isExact(numerator.most * Math.abs(a), denominator.most * Math.abs(b))) return undefined
  return against([numerator.n, denominator.n], [a, b], up ? 1 : -1, test.strict, inside)
}

function fuseLinear(
  rule: Extract<ValueRule, { kind: 'linear' }>,
  { form, full, unit }: Fusion,
): RangeKernel | undefined {
  const plain = rule.targetItem === undefined && rule.zeroPoint === undefined && rule.minimumPercent === undefined
  const target = decimal(rule.target)
  const marks = multiply(full, rational(BigInt(unit)))
  if (!plain || target.n <= 0n || marks.d !== 1n) return undefined
  const { numerator, denominator, nk, dk } = form
  const [k, m, most] = [nk * Number(target.d), dk * Number(target.n), Number(marks.n)]
  if (denominator === null) {
    if (!isExact(2 * most * k * numerator.most, 2 * most * m, 2 * k * numerator.most)) return undefined
    return rule.direction === 'higher' ? proportional(numerator.n, k, m, most) : inverse(numerator.n, k, m, most)
  }
  if (rule.direction === 'lower' || !isExact(2 * most * k * numerator.most, 2 * m * denominator.most)) return undefined
  return proportionalTo(numerator.n, denominator.n, k, m, most)
}

/** The bands best first with the bound that lets a value in; undefined unless they join without gap from end to end. */
function sortedBands(rule: Extract<ValueRule, { kind: 'bands' }>) {
  const higher = rule.direction === 'higher'
  const inner = (band: (typeof rule.bands)[number]): string | null => (higher ? band.from : band.to)
  const sorted = rule.bands.toSorted((a, b) => {
    const [p, q] = [inner(a), inner(b)]
    if (p === null || q === null) return p === null ? 1 : -1
    return higher ? compare(decimal(q), decimal(p)) : compare(decimal(p), decimal(q))
  })
  const joined = sorted.every((band, at) => {
    const outer = higher ? band.to : band.from
    const better = sorted[at - 1]
    return better === undefined ? outer === null : outer === inner(better)
  })
  const last = sorted.at(-1)
  if (!joined || last === undefined || inner(last) !== null) return undefined
  return sorted.map(band => ({ bound: inner(band), worth: band.worth }))
}

function fuseBands(rule: Extract<ValueRule, { kind: 'bands' }>, { form, full, unit }: Fusion): RangeKernel | undefined {
  const sorted = sortedBands(rule)
  if (sorted === undefined || rule.subtract !== undefined || rule.round !== undefined || form.denominator !== null)
    return undefined
  const worths = Int32Array.from(sorted, ({ worth }) => {
    const points = rule.worth === 'points' ? decimal(worth) : divide(multiply(decimal(worth), full), rational(100n))
    const held = compare(points, full) > 0 ? full : compare(points, ZERO) < 0 ? ZERO : points
    return unitsOf(held, unit)
  })
  const higher = rule.direction === 'higher'
  const edges = Float64Array.from(sorted.slice(0, -1), ({ bound }) =>
    higher ? leastWhole(form, decimal(bound ?? '0'), false) : -(leastWhole(form, decimal(bound ?? '0'), true) - 1),
  )
  return tiers(form.numerator.n, higher ? 1 : -1, edges, worths)
}

interface Stair {
  /** 1: the value costs above the target; −1: below it. */
  readonly sign: 1 | -1
  readonly target: Rational
  readonly per: string
  readonly deduct: string
  readonly floor: string
}

function fuseStair(stair: Stair, { form, full, unit }: Fusion): RangeKernel | undefined {
  if (form.denominator !== null) return undefined
  const scale = rational(BigInt(unit))
  const [marks, cost, least] = [full, decimal(stair.deduct), decimal(stair.floor)].map(each => multiply(each, scale))
  const edge = boundOf(form, stair.target)
  const per = boundOf(form, decimal(stair.per))
  if (marks?.d !== 1n || cost?.d !== 1n || least?.d !== 1n || per.n <= 0n) return undefined
  // On one denominator, so that edge and step are whole.
  const common = Number(edge.d) * Number(per.d)
  if (
    common !== 1 ||
    !isExact(form.numerator.most + Math.abs(Number(edge.n)), Number(cost.n) * form.numerator.most * 2)
  )
    return undefined
  return stairs(form.numerator.n, {
    sign: stair.sign,
    edge: stair.sign * Number(edge.n),
    per: Number(per.n),
    cost: Number(cost.n),
    full: Number(marks.n),
    least: Number(least.n),
  })
}

function fuseShortfall(rule: Extract<ValueRule, { kind: 'shortfall' }>, fusion: Fusion): RangeKernel | undefined {
  if (rule.direction === 'band' || rule.stepMode !== 'floor' || rule.targetItem !== undefined) return undefined
  const { per, deduct } = rule
  const sign = rule.direction === 'lower' ? 1 : -1
  return fuseStair({ sign, target: decimal(rule.target), per, deduct, floor: rule.floor ?? '0' }, fusion)
}

/** One line that counts the indicator's value, or what is missing to the target. */
function fuseDeduction(
  rule: Extract<ValueRule, { kind: 'deduction' }>,
  formula: string,
  fusion: Fusion,
): RangeKernel | undefined {
  const [line, ...others] = rule.deductions
  if (line === undefined || others.length > 0 || line.when !== null || line.cap !== null) return undefined
  if (line.stepMode !== 'floor' || line.occurrences !== undefined) return undefined
  const { per, deduct } = line
  const stair = { per, deduct, floor: rule.floor ?? '0' }
  if (line.count === 'value' || line.count === formula) return fuseStair({ ...stair, sign: 1, target: ZERO }, fusion)
  if (rule.target === null || !/^max\(0, ?target ?- ?value\)$/.test(line.count)) return undefined
  return fuseStair({ ...stair, sign: -1, target: decimal(rule.target) }, fusion)
}

/** The kernel of a rule without further lines over a value form; undefined where the general one is needed. */
export function fusedKernel(rule: ValueRule, formula: string, fusion: Fusion): RangeKernel | undefined {
  if (rule.cap !== undefined || rule.coefficient !== undefined) return undefined
  if (rule.fullWhen !== undefined || rule.zeroWhen !== undefined) return undefined
  if (rule.kind === 'deduction') return fuseDeduction(rule, formula, fusion)
  if (rule.deductions !== undefined) return undefined
  if (rule.kind === 'shortfall') return fuseShortfall(rule, fusion)
  if (rule.floor !== undefined) return undefined
  switch (rule.kind) {
    case 'threshold':
      return fuseThreshold(rule, fusion)
    case 'linear':
      return fuseLinear(rule, fusion)
    case 'bands':
      return fuseBands(rule, fusion)
    default:
      return undefined
  }
}

/** One data item against its value a period earlier: full marks where it does not fall. */
export function fusedNonDecreasing(
  rule: Extract<ValueRule, { kind: 'non_decreasing' }>,
  now: ValueForm['numerator'],
  base: ValueForm['numerator'],
  full: number,
): RangeKernel | undefined {
  if (!isExact(now.most * base.scale, base.most * now.scale)) return undefined
  return against([now.n, base.n], [base.scale, now.scale], 1, rule.strict, full)
}
