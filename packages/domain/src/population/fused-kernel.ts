import { compare, decimal, divide, multiply, rational, type Rational, subtract, ZERO } from '../number/rational.ts'
import type { ValueRule } from '../rule/index.ts'
import { fuseAward, fuseDeduction, fuseShortfall } from './fused-step.ts'
import { type Fusion, isExact, isSmall, leastWhole, unitsOf } from './fusion.ts'
import { against, inverse, proportional, proportionalTo, type RangeKernel, tiers, within } from './kernel-loop.ts'
import type { ValueForm } from './value-form.ts'

// The forms that most indicators have: one data item or the ratio of two, and a rule without further lines.

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

function fuseLinear(rule: Extract<ValueRule, { kind: 'linear' }>, fusion: Fusion): RangeKernel | undefined {
  if (rule.targetItem !== undefined || rule.minimumPercent !== undefined || rule.round !== undefined) return undefined
  const marks = multiply(fusion.full, rational(BigInt(fusion.unit)))
  if (marks.d !== 1n) return undefined
  const target = decimal(rule.target)
  if (rule.zeroPoint !== undefined) return fuseWay(decimal(rule.zeroPoint), target, Number(marks.n), fusion.form)
  if (target.n <= 0n) return undefined
  if (rule.direction === 'higher') return fuseWay(ZERO, target, Number(marks.n), fusion.form)
  return fuseInverse(target, Number(marks.n), fusion.form)
}

/** The way from a zero point to the target, as whole numbers: `k·n − zero` of `whole`. */
function fuseWay(
  from: Rational,
  to: Rational,
  full: number,
  { numerator, denominator, nk, dk }: ValueForm,
): RangeKernel | undefined {
  const way = subtract(to, from)
  if (way.n <= 0n) return undefined
  if (denominator !== null) {
    if (from.n !== 0n) return undefined
    const [k, m] = [nk * Number(way.d), dk * Number(way.n)]
    const most = 2 * full * k * numerator.most
    if (!isExact(most + m * denominator.most, 2 * m * denominator.most) || !isSmall((full * k * numerator.most) / m))
      return undefined
    return proportionalTo(numerator.n, denominator.n, k, m, full)
  }
  const common = rational(BigInt(dk) * from.d * way.d)
  const [k, zero, whole] = [
    divide(multiply(rational(BigInt(nk)), common), rational(BigInt(dk))),
    multiply(from, common),
    multiply(way, common),
  ].map(each => Number(each.n))
  if (k === undefined || zero === undefined || whole === undefined) return undefined
  const most = 2 * full * (k * numerator.most + Math.abs(zero)) + whole
  if (!isExact(most, 2 * whole) || !isSmall(most / (2 * whole))) return undefined
  return proportional(numerator.n, k, zero, whole, full)
}

function fuseInverse(
  target: Rational,
  full: number,
  { numerator, denominator, nk, dk }: ValueForm,
): RangeKernel | undefined {
  const [k, whole] = [nk * Number(target.d), dk * Number(target.n)]
  if (denominator !== null || !isExact(2 * full * whole) || !isSmall(k * numerator.most, whole)) return undefined
  return inverse(numerator.n, k, whole, full)
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

/** The kernel of a rule without further lines over a value form, `zeroWhen` aside; undefined where the general one is needed. */
export function fusedKernel(rule: ValueRule, formula: string, fusion: Fusion): RangeKernel | undefined {
  if (rule.cap !== undefined || rule.coefficient !== undefined) return undefined
  if (rule.fullWhen !== undefined) return undefined
  if (rule.kind === 'deduction') return fuseDeduction(rule, formula, fusion)
  if (rule.deductions !== undefined) return undefined
  if (rule.kind === 'award') return fuseAward(rule, formula, fusion)
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
