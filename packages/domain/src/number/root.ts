import { multiply, rational, type Rational } from './rational.ts'

const DIGITS = 10n ** 30n

/** The greatest whole number whose square is not above a whole number that is not negative (Newton). */
function wholeRoot(square: bigint): bigint {
  if (square < 2n) return square
  let root = 1n << BigInt((square.toString(2).length + 1) >> 1)
  for (;;) {
    const next = (root + square / root) >> 1n
    if (next >= root) return root
    root = next
  }
}

/** The square root to thirty digits, cut; exact where the number is a square. @throws RangeError below 0 */
export function squareRoot(a: Rational): Rational {
  if (a.n < 0n) throw new RangeError('root of a negative number')
  const root = wholeRoot(a.n * a.d)
  if (root * root === a.n * a.d) return rational(root, a.d)
  const scaled = wholeRoot(a.n * a.d * DIGITS * DIGITS)
  return multiply(rational(scaled, DIGITS), rational(1n, a.d))
}
