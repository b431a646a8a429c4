import { decimal } from './rational.ts'
import { round } from './rounding.ts'

/** Groups the thousands of a canonical decimal for reading: `1600.5` → `1,600.5`. Places stay as given. */
export function formatNumber(canonical: string): string {
  const [whole = '', fraction] = canonical.split('.')
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',')
  return fraction === undefined ? grouped : `${grouped}.${fraction}`
}

/** The same rounded to at most so many places, without zeros at the end: `78.4000` → `78.4`. */
export function formatFigure(canonical: string, places = 2): string {
  const rounded = round(decimal(canonical), places)
  return formatNumber(rounded.includes('.') ? rounded.replace(/\.?0+$/, '') : rounded)
}

/** A figure beside one that it is compared with: as many places, from two to twelve, as it takes to show that they differ (79.996 against 80). */
export function formatBeside(canonical: string, other: string): string {
  const differ = decimal(canonical).n * decimal(other).d !== decimal(other).n * decimal(canonical).d
  let places = 2
  while (differ && places < 12 && formatFigure(canonical, places) === formatFigure(other, places)) places += 1
  return formatFigure(canonical, places)
}
