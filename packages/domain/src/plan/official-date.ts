import { chineseDigits, parseChineseNumber } from './chinese-number.ts'
import { fold } from './fold.ts'

const cn = `[${chineseDigits}\\d]`
const date = new RegExp(`(${cn}{4})\\s*年\\s*(${cn}{1,3})\\s*月\\s*(${cn}{1,3})\\s*日`)
const yearOnly = new RegExp(`(${cn}{4})\\s*(?:[-—–~至]\\s*${cn}{4}\\s*)?(?:年|学年)`)

/** A date written in a document, 2020年3月5日 or 二〇二〇年三月五日, as an ISO date; null when there is none or no such day exists. */
export function findDate(text: string): string | null {
  const match = date.exec(fold(text))
  if (!match) return null
  const [year, month, day] = match.slice(1).map(part => parseChineseNumber(part))
  return year && month && day && isDay(year, month, day) ? [year, pad(month), pad(day)].join('-') : null
}

/** Whether a line is nothing but a date, perhaps in brackets: where documents put 成文日期. */
export function isDateLine(line: string): boolean {
  const folded = fold(line).trim()
  const match = date.exec(folded)
  return match !== null && folded.replace(match[0], '').replaceAll(/[()\s]/g, '') === ''
}

/** The year that a title names: 2020年, 2020—2021学年 (its first), 二〇二〇年; null when it names none. */
export function findYear(title: string): { year: number; at: number } | null {
  const match = yearOnly.exec(fold(title))
  const year = match?.[1] === undefined ? null : parseChineseNumber(match[1])
  return match && year !== null && year >= 1900 && year < 2200 ? { year, at: match.index } : null
}

function isDay(year: number, month: number, day: number): boolean {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  const lengths = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
  return day <= (lengths[month - 1] ?? 0)
}

function pad(number: number): string {
  return String(number).padStart(2, '0')
}
