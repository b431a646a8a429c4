import { add, ceiling, divide, floor, multiply, rational, type Rational } from '../number/rational.ts'
import { round } from '../number/rounding.ts'
import { MOST_SAFE } from './column.ts'
import { MOST_SMALL } from './kernel-loop.ts'
import type { ValueForm } from './value-form.ts'

/** A rule over a value form: what its kernel needs. */
export interface Fusion {
  readonly form: ValueForm
  readonly full: Rational
  /** 10 to the places of an indicator's score. */
  readonly unit: number
}

/** Points in units of the last place, rounded. */
export function unitsOf(points: Rational, unit: number): number {
  return Number(round(multiply(points, rational(BigInt(unit))), 0))
}

/** Whether products of this size, doubled twice, are exact in doubles. */
export function isExact(...bounds: readonly number[]): boolean {
  return bounds.every(bound => bound < MOST_SAFE / 4)
}

/** The bound in units of the numerator's column, for a value that is one data item: `value ≥ t` there is `n ≥ ⌈bound⌉`. */
export function boundOf({ nk, dk }: ValueForm, target: Rational): Rational {
  return divide(multiply(target, rational(BigInt(dk))), rational(BigInt(nk)))
}

/** The least whole n for which `value ≥ t` (`> t` where strict). */
export function leastWhole(form: ValueForm, target: Rational, strict: boolean): number {
  const bound = boundOf(form, target)
  return Number(strict ? add(floor(bound), rational(1n)).n : ceiling(bound).n)
}

/** Whether 32-bit integers hold numbers of this size. */
export function isSmall(...bounds: readonly number[]): boolean {
  return bounds.every(bound => Math.abs(bound) < MOST_SMALL)
}
