import { formatBeside, formatNumber } from '../number/format-number.ts'
import { findDecimal } from '../number/rational.ts'
import { round } from '../number/rounding.ts'

/** Figures as entered are shown as they are up to so many places; longer ones come of a division and are rounded there. */
const PLACES = 4

/** A quantity's digits for people: grouped, at most four places, percentages that are no whole number with at least two. */
export function digits(figure: string, unit: string | null): string {
  const number = findDecimal(figure)
  if (number === undefined) return figure
  const places = figure.split('.')[1]?.length ?? 0
  if (unit === '%' && places > 0) return formatNumber(round(number, 2))
  return formatNumber(places > PLACES ? round(number, PLACES) : figure)
}

/** The same beside a figure that it is compared with: with as many places as it takes to show that they differ. */
export function digitsBeside(figure: string, other: string, unit: string | null): string {
  const shown = digits(figure, unit)
  return figure !== other && shown === digits(other, unit) ? formatBeside(figure, other) : shown
}

/** Points for people: two places at most. */
export function pointsText(figure: string): string {
  const number = findDecimal(figure)
  if (number === undefined) return figure
  return formatNumber(round(number, 2).replace(/\.?0+$/, ''))
}

/** `=` where the points are exact at two places, else `≈`. */
export function equals(figure: string): string {
  return (figure.split('.')[1]?.length ?? 0) > 2 ? '≈' : '='
}
