import { digits, digitsBeside, equals, pointsText } from '../amount.ts'

/** Digits with their unit. */
export function withUnit(text: string, unit: string | null): string {
  return unit === null ? text : unit === '%' ? `${text}%` : `${text} ${unit}`
}

/** A quantity with its unit. */
export function amount(figure: string, unit: string | null): string {
  return withUnit(digits(figure, unit), unit)
}

/** The same beside a figure that it is compared with. */
export function beside(figure: string, other: string, unit: string | null): string {
  return withUnit(digitsBeside(figure, other, unit), unit)
}

/** A difference with its unit: of percentages in percentage points. */
export function distance(figure: string, unit: string | null): string {
  const points = unit === '%' || unit === differenceUnit('%')
  return amount(figure, points ? (figure === '1' ? 'percentage point' : 'percentage points') : unit)
}

/** A difference of percentages is counted in percentage points. */
export function differenceUnit(unit: string | null): string | null {
  return unit === '%' ? 'percentage points' : unit
}

/** So many points. */
export function points(figure: string): string {
  return `${pointsText(figure)} ${figure === '1' ? 'point' : 'points'}`
}

/** What a calculation came to. */
export function result(figure: string): string {
  return `${equals(figure)} ${points(figure)}`
}

/** The beginning of a sentence. */
export function capital(text: string): string {
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`
}

/** A band by its bounds. */
export function band(from: string | null, to: string | null, unit: string | null, lower: boolean): string {
  if (from !== null && to !== null)
    return lower
      ? `above ${amount(from, unit)} up to ${amount(to, unit)}`
      : `from ${amount(from, unit)} to below ${amount(to, unit)}`
  if (from !== null) return lower ? `above ${amount(from, unit)}` : `${amount(from, unit)} or more`
  if (to !== null) return lower ? `${amount(to, unit)} or less` : `below ${amount(to, unit)}`
  return 'everything'
}

/** What a band is worth. */
export function worthText(worth: string, as: 'points' | 'percent'): string {
  return as === 'percent' ? `${worth}% of full marks` : points(worth)
}

/** What was counted, with the documents that establish it: the first three by name. */
export function established(label: string, documents: readonly string[] = []): string {
  if (documents.length === 0) return label
  const more = documents.length > 3 ? ` and ${documents.length - 3} more` : ''
  return `${label}, ${documents.slice(0, 3).join(', ')}${more}`
}
