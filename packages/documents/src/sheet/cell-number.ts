import type { CellFormat } from './cell-format.ts'

const day = 86_400_000
/** Excel counts days from here (it believes that 1900 was a leap year, so the count is right from March 1900 on). */
const firstDay = Date.UTC(1899, 11, 30)
const firstDay1904 = Date.UTC(1904, 0, 1)

/** A stored number as a person sees it: `78.40000000000001` → `78.4`, 0.8 as a percentage → `80%`, a day's count → `2020-03-05`. */
export function numberText(stored: string, format: CellFormat, from1904: boolean): string {
  const number = Number(stored)
  if (stored.trim() === '' || !Number.isFinite(number)) return stored
  if (format === 'date') return dateText(number, from1904)
  return format === 'percent' ? `${plainDecimal(number * 100)}%` : plainDecimal(number)
}

/** Fifteen significant digits, which is all that Excel keeps; never an exponent. */
function plainDecimal(number: number): string {
  const [mantissa = '', exponent = '0'] = number.toExponential(14).split('e')
  const sign = mantissa.startsWith('-') ? '-' : ''
  const digits = mantissa.replaceAll(/[-.]/g, '')
  const point = Number(exponent) + 1
  const whole = point > 0 ? digits.slice(0, point).padEnd(point, '0') : '0'
  const decimals = (point > 0 ? digits.slice(point) : '0'.repeat(-point) + digits).replace(/0+$/, '')
  const text = decimals === '' ? whole : `${whole}.${decimals}`
  return text === '0' ? '0' : sign + text
}

function dateText(days: number, from1904: boolean): string {
  const instant = new Date((from1904 ? firstDay1904 : firstDay) + Math.floor(days) * day)
  return Number.isNaN(instant.getTime()) ? String(days) : instant.toISOString().slice(0, 10)
}
