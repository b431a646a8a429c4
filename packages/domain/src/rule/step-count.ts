import { ceiling, divide, floor, multiply, type Rational } from '../number/rational.ts'
import type { StepMode } from './rule-line.ts'

const modes: Readonly<Record<StepMode, (steps: Rational) => Rational>> = {
  floor,
  ceil: ceiling,
  continuous: steps => steps,
}

/** How many steps of `per` an amount holds, by the mode for an unfinished one (R5). `per` is above 0. */
export function stepCount(amount: Rational, per: Rational, mode: StepMode): Rational {
  return modes[mode](divide(amount, per))
}

/** What so many steps cost. */
export function costOf(steps: Rational, each: Rational): Rational {
  return multiply(steps, each)
}
