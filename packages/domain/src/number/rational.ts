/** An exact number: numerator over a positive denominator, always in lowest terms. */
export interface Rational {
  readonly n: bigint
  readonly d: bigint
}

/** Nothing, exactly. */
export const ZERO: Rational = { n: 0n, d: 1n }
/** One, exactly. */
export const ONE: Rational = { n: 1n, d: 1n }
/** A hundred: percent are kept in points (80, not 0.8). */
export const HUNDRED: Rational = { n: 100n, d: 1n }

const CANONICAL = /^(-?)(0|[1-9]\d*)(?:\.(\d+))?$/

function gcd(a: bigint, b: bigint): bigint {
  while (b !== 0n) [a, b] = [b, a % b]
  return a < 0n ? -a : a
}

/** n ÷ d in lowest terms. @throws RangeError when d is 0: callers ask `isZero` first, a zero denominator is an outcome of its own. */
export function rational(n: bigint, d = 1n): Rational {
  if (d === 0n) throw new RangeError('denominator 0')
  if (d === 1n) return { n, d }
  const common = gcd(n, d)
  const sign = d < 0n ? -1n : 1n
  return { n: (sign * n) / common, d: (sign * d) / common }
}

/** Whether the text is a canonical decimal: `-?digits[.digits]`. NaN, Infinity, exponents and separators are not. */
export function isDecimal(text: string): boolean {
  return CANONICAL.test(text)
}

/** Decimals read lately. A scheme's marks and bounds recur for every assessee, and reading one costs more than a look. */
const lately = new Map<string, Rational>()
const MOST_KEPT = 4096
/** Longer texts are values that do not come again. */
const LONGEST_KEPT = 12

/** A canonical decimal as an exact number; undefined for any other text. */
export function findDecimal(text: string): Rational | undefined {
  const known = lately.get(text)
  if (known !== undefined) return known
  const read = readDecimal(text)
  if (read === undefined || text.length > LONGEST_KEPT) return read
  if (lately.size >= MOST_KEPT) lately.clear()
  lately.set(text, read)
  return read
}

function readDecimal(text: string): Rational | undefined {
  const match = CANONICAL.exec(text)
  if (match === null) return undefined
  const fraction = match[3]
  if (fraction === undefined) return { n: BigInt(text), d: 1n }
  const digits = BigInt(`${match[2]}${fraction}`)
  return rational(match[1] === '-' ? -digits : digits, 10n ** BigInt(fraction.length))
}

/** A canonical decimal as an exact number. @throws TypeError for any other text: the engine refuses what no parser made canonical */
export function decimal(text: string): Rational {
  const found = findDecimal(text)
  if (found === undefined) throw new TypeError(`not a canonical decimal: ${text.slice(0, 40)}`)
  return found
}

/** a + b. */
export function add(a: Rational, b: Rational): Rational {
  return a.d === b.d ? rational(a.n + b.n, a.d) : rational(a.n * b.d + b.n * a.d, a.d * b.d)
}

/** a − b. */
export function subtract(a: Rational, b: Rational): Rational {
  return add(a, negate(b))
}

/** a × b. */
export function multiply(a: Rational, b: Rational): Rational {
  return rational(a.n * b.n, a.d * b.d)
}

/** a ÷ b. @throws RangeError when b is 0 */
export function divide(a: Rational, b: Rational): Rational {
  return rational(a.n * b.d, a.d * b.n)
}

/** −a. */
export function negate(a: Rational): Rational {
  return { n: -a.n, d: a.d }
}

/** |a|. */
export function absolute(a: Rational): Rational {
  return a.n < 0n ? negate(a) : a
}

/** −1, 0 or 1 as a is less than, equal to or greater than b. */
export function compare(a: Rational, b: Rational): -1 | 0 | 1 {
  const difference = a.n * b.d - b.n * a.d
  return difference < 0n ? -1 : difference > 0n ? 1 : 0
}

/** Whether a is 0. */
export function isZero(a: Rational): boolean {
  return a.n === 0n
}

/** The lesser of two. */
export function least(a: Rational, b: Rational): Rational {
  return compare(a, b) <= 0 ? a : b
}

/** The greater of two. */
export function greatest(a: Rational, b: Rational): Rational {
  return compare(a, b) >= 0 ? a : b
}

/** a held between low and high, bounds included. */
export function clip(a: Rational, low: Rational, high: Rational): Rational {
  return greatest(low, least(a, high))
}

/** The greatest whole number not above a. */
export function floor(a: Rational): Rational {
  const whole = a.n / a.d
  return rational(a.n < 0n && whole * a.d !== a.n ? whole - 1n : whole)
}

/** The least whole number not below a. */
export function ceiling(a: Rational): Rational {
  return negate(floor(negate(a)))
}

/** The sum of all, 0 for none. */
export function total(all: readonly Rational[]): Rational {
  return all.reduce(add, ZERO)
}

/** `n/d`, or the whole number alone where d is 1: the form in which exact numbers travel. */
export function toExactText(a: Rational): string {
  return a.d === 1n ? `${a.n}` : `${a.n}/${a.d}`
}

/** Reads what `toExactText` wrote, or a canonical decimal. @throws TypeError for any other text */
export function fromExactText(text: string): Rational {
  const [n, d, ...rest] = text.split('/')
  if (n === undefined || rest.length > 0) throw new TypeError(`not an exact number: ${text.slice(0, 40)}`)
  return d === undefined ? decimal(n) : divide(decimal(n), decimal(d))
}
