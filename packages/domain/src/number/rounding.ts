import type { Rational } from './rational.ts'

/** The whole number nearest to n ÷ d, halves away from zero (R25): 2.5 → 3, −2.5 → −3. */
function nearest(n: bigint, d: bigint): bigint {
  const doubled = 2n * (n < 0n ? -n : n) + d
  const size = doubled / (2n * d)
  return n < 0n ? -size : size
}

function decimalText(scaled: bigint, places: number): string {
  const sign = scaled < 0n ? '-' : ''
  const digits = `${scaled < 0n ? -scaled : scaled}`.padStart(places + 1, '0')
  if (places === 0) return `${sign}${digits}`
  return `${sign}${digits.slice(0, -places)}.${digits.slice(-places)}`
}

/** Powers of ten up to the places that figures have; a power costs more than a look. */
const powers: readonly bigint[] = Array.from({ length: 13 }, (_, places) => 10n ** BigInt(places))

/** Rounds once, half away from zero, to exactly so many places: 2.675 → `2.68`, 3 → `3.00`; never `-0.00`. */
export function round(a: Rational, places: number): string {
  return decimalText(nearest(a.n * (powers[places] ?? 10n ** BigInt(places)), a.d), places)
}

/** The places up to which a figure is exact; beyond it is rounded for display only. */
export const FIGURE_PLACES = 12

/** The fewest places in which a fraction in lowest terms over `d` is written exactly, so that none ends in 0; undefined where they are more than figures have. */
function placesOf(d: number): number | undefined {
  for (let places = 1; places <= FIGURE_PLACES; places += 1) if (10 ** places % d === 0) return places
  return undefined
}

/** A number for people: its decimal without trailing zeros, exact up to twelve places, rounded there. */
export function toFigure(a: Rational): string {
  if (a.d === 1n) return `${a.n}`
  const places = placesOf(Number(a.d))
  if (places !== undefined) return decimalText((a.n * (powers[places] ?? 1n)) / a.d, places)
  return round(a, FIGURE_PLACES).replace(/\.?0+$/, '')
}
