import { decimal, least as lesser, multiply, rational, type Rational, ZERO } from '../number/rational.ts'
import type { ValueRule } from '../rule/index.ts'
import { boundOf, type Fusion, isSmall } from './fusion.ts'
import { type RangeKernel, rising, stairs, type Steps } from './kernel-loop.ts'

// Rules that go in steps: so many points off or on for each so many.

interface Stair {
  /** 1: the value costs above the target; −1: below it. */
  readonly sign: 1 | -1
  readonly target: Rational
  readonly floor: string
}

/** Steps in units of the column and of points; undefined unless both are whole. */
function stepsOf(per: string, each: string, { form, unit }: Fusion): Steps | undefined {
  const [width, worth] = [boundOf(form, decimal(per)), multiply(decimal(each), rational(BigInt(unit)))]
  if (form.denominator !== null || width.d !== 1n || width.n <= 0n || worth.d !== 1n) return undefined
  return { per: Number(width.n), each: Number(worth.n) }
}

function fuseStair(
  { sign, target, floor: bottom }: Stair,
  steps: Steps | undefined,
  fusion: Fusion,
): RangeKernel | undefined {
  const { form, full, unit } = fusion
  const scale = rational(BigInt(unit))
  const [marks, least, edge] = [multiply(full, scale), multiply(decimal(bottom), scale), boundOf(form, target)]
  if (steps === undefined || marks.d !== 1n || least.d !== 1n || edge.d !== 1n) return undefined
  const most = form.numerator.most + Math.abs(Number(edge.n))
  const cost = Math.abs(steps.each) * (most / steps.per + 1)
  if (!isSmall(most, cost, Number(marks.n), Number(least.n))) return undefined
  const gap = { sign, edge: sign * Number(edge.n) }
  return stairs(form.numerator.n, gap, steps, Number(marks.n), Number(least.n))
}

/** ↓ Steps from the target on. */
export function fuseShortfall(
  rule: Extract<ValueRule, { kind: 'shortfall' }>,
  fusion: Fusion,
): RangeKernel | undefined {
  if (rule.direction === 'band' || rule.stepMode !== 'floor' || rule.targetItem !== undefined) return undefined
  const sign = rule.direction === 'lower' ? 1 : -1
  const stair: Stair = { sign, target: decimal(rule.target), floor: rule.floor ?? '0' }
  return fuseStair(stair, stepsOf(rule.per, rule.deduct, fusion), fusion)
}

/** One line that counts the indicator's value, or what is missing to the target. */
export function fuseDeduction(
  rule: Extract<ValueRule, { kind: 'deduction' }>,
  formula: string,
  fusion: Fusion,
): RangeKernel | undefined {
  const [line, ...others] = rule.deductions
  if (line === undefined || others.length > 0 || line.when !== null || line.cap !== null) return undefined
  if (line.stepMode !== 'floor' || line.occurrences !== undefined) return undefined
  const steps = stepsOf(line.per, line.deduct, fusion)
  const bottom = rule.floor ?? '0'
  if (line.count === 'value' || line.count === formula)
    return fuseStair({ sign: 1, target: ZERO, floor: bottom }, steps, fusion)
  if (rule.target === null || !/^max\(0, ?target ?- ?value\)$/.test(line.count)) return undefined
  return fuseStair({ sign: -1, target: decimal(rule.target), floor: bottom }, steps, fusion)
}

/** One line that counts the indicator's value, up to its cap and full marks. */
export function fuseAward(
  rule: Extract<ValueRule, { kind: 'award' }>,
  formula: string,
  fusion: Fusion,
): RangeKernel | undefined {
  const [line, ...others] = rule.awards
  if (line === undefined || others.length > 0 || line.when !== null || rule.floor !== undefined) return undefined
  if (line.stepMode !== 'floor' || line.occurrences !== undefined) return undefined
  if (line.count !== 'value' && line.count !== formula) return undefined
  const most = line.cap === null ? fusion.full : lesser(decimal(line.cap), fusion.full)
  const top = multiply(most, rational(BigInt(fusion.unit)))
  const steps = stepsOf(line.per, line.award, fusion)
  const { numerator } = fusion.form
  if (steps === undefined || top.d !== 1n || top.n < 0n || steps.each < 0) return undefined
  if (!isSmall(numerator.most, steps.each * (numerator.most / steps.per + 1), Number(top.n))) return undefined
  return rising(numerator.n, steps, Number(top.n))
}
