import { formatBeside, formatNumber } from '../number/format-number.ts'
import { compare, findDecimal } from '../number/rational.ts'
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

/** Whether two different figures would be read as the same number. */
function lookAlike(figure: string, other: string, unit: string | null): boolean {
  const [a, b] = [digits(figure, unit), digits(other, unit)].map(text => findDecimal(text.replaceAll(',', '')))
  const [exact, beside] = [findDecimal(figure), findDecimal(other)]
  if (a === undefined || b === undefined || exact === undefined || beside === undefined) return false
  return compare(a, b) === 0 && compare(exact, beside) !== 0
}

/** The same beside a figure that it is compared with: with as many places as it takes to show that they differ. */
export function digitsBeside(figure: string, other: string, unit: string | null): string {
  return lookAlike(figure, other, unit) ? formatBeside(figure, other) : digits(figure, unit)
}

/** The same beside several figures: it never looks like one that it is not. */
export function digitsAmong(figure: string, others: readonly (string | null)[], unit: string | null): string {
  const confused = others.find(other => other !== null && lookAlike(figure, other, unit))
  return confused === undefined || confused === null ? digits(figure, unit) : formatBeside(figure, confused)
}

/** Points for people: as they are up to four places, else rounded to two. */
export function pointsText(figure: string): string {
  const number = findDecimal(figure)
  if (number === undefined) return figure
  const text = isShort(figure) ? figure : round(number, 2)
  return formatNumber(text.includes('.') ? text.replace(/\.?0+$/, '') : text)
}

function isShort(figure: string): boolean {
  return (figure.split('.')[1]?.length ?? 0) <= PLACES
}

/** `=` where the points are shown exactly, else `≈`. */
export function equals(figure: string): string {
  return isShort(figure) ? '=' : '≈'
}
