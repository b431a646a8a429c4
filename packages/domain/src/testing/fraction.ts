// Fractions as pairs of BigInt, never reduced: oracles count with them, so that they share nothing with the engine's numbers.

/** Numerator over a positive denominator. */
export type Fraction = readonly [bigint, bigint]

/** Nothing. */
export const nothing: Fraction = [0n, 1n]

/** Reads `-12.50`, or `n/d`. */
export function fraction(text: string): Fraction {
  const [top = '0', bottom] = text.split('/')
  if (bottom !== undefined) return [BigInt(top), BigInt(bottom)]
  const [whole = '0', part = ''] = top.replace('-', '').split('.')
  const size = BigInt(whole + part)
  return [top.startsWith('-') ? -size : size, 10n ** BigInt(part.length)]
}

/** a + b. */
export const plus = ([a, b]: Fraction, [c, d]: Fraction): Fraction => [a * d + c * b, b * d]
/** a − b. */
export const minus = (x: Fraction, [c, d]: Fraction): Fraction => plus(x, [-c, d])
/** a × b. */
export const times = ([a, b]: Fraction, [c, d]: Fraction): Fraction => [a * c, b * d]
/** a ÷ b, b not 0. */
export const over = (x: Fraction, [c, d]: Fraction): Fraction => (c < 0n ? times(x, [-d, -c]) : times(x, [d, c]))
/** a ≥ b. */
export const atLeast = ([a, b]: Fraction, [c, d]: Fraction): boolean => a * d >= c * b
/** a > b. */
export const more = (x: Fraction, y: Fraction): boolean => !atLeast(y, x)
/** The lesser. */
export const lesser = (x: Fraction, y: Fraction): Fraction => (more(x, y) ? y : x)
/** The greater. */
export const greater = (x: Fraction, y: Fraction): Fraction => (more(x, y) ? x : y)

/** The whole number not above it. */
export function wholeBelow([a, b]: Fraction): bigint {
  const cut = a / b
  return a < 0n && cut * b !== a ? cut - 1n : cut
}

/** Half away from zero, to so many places. */
export function places([a, b]: Fraction, count: number): string {
  const size = a < 0n ? -a : a
  const scaled = (size * 2n * 10n ** BigInt(count) + b) / (2n * b)
  const text = `${scaled}`.padStart(count + 1, '0')
  const sign = a < 0n && scaled > 0n ? '-' : ''
  return count === 0 ? `${sign}${text}` : `${sign}${text.slice(0, -count)}.${text.slice(-count)}`
}
