import { compare, greatest, multiply, rational, type Rational, subtract } from '../number/rational.ts'
import { toFigure } from '../number/rounding.ts'
import type { RulePicture } from '../scoring/trace.ts'

/** More steps than this no picture shows legibly. */
const MOST_STEPS = 20

/** Points falling by `each` a step from full marks to the floor; `at` is where the assessee stands, in steps. */
export function staircase(fullMarks: Rational, floor: Rational, each: Rational, at: string | null): RulePicture {
  const steps: { count: string; points: string }[] = []
  for (let count = 0; count <= MOST_STEPS; count += 1) {
    const points = greatest(floor, subtract(fullMarks, multiply(each, rational(BigInt(count)))))
    steps.push({ count: `${count}`, points: toFigure(points) })
    if (compare(points, floor) <= 0) break
  }
  return { kind: 'staircase', steps, at }
}
