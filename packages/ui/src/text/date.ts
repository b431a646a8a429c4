import type { Locale } from './locale.ts'

/** `12-20` in tables; the year is in the head. `day` is an ISO date. */
export function shortDay(day: string): string {
  return day.slice(5, 10)
}

/** `2020年12月20日`, `20 December 2020`. `day` is an ISO date. */
export function longDay(day: string, locale: Locale): string {
  const [year, month, date] = day.split('-').map(Number)
  if (year === undefined || month === undefined || date === undefined) return day
  return new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : 'zh-CN', { dateStyle: 'long', timeZone: 'UTC' }).format(
    Date.UTC(year, month - 1, date),
  )
}

/** `12-20 14:05` at the bureau's clock. `instant` is an ISO instant. */
export function momentOf(instant: string, timeZone = 'Asia/Shanghai'): string {
  return fullMoment(instant, timeZone).slice(5)
}

/** `2020-12-20 14:05` at the bureau's clock, where the year is not in the head. `instant` is an ISO instant. */
export function fullMoment(instant: string, timeZone = 'Asia/Shanghai'): string {
  return new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'short', timeZone }).format(
    new Date(instant),
  )
}

const day = 86_400_000

/** Days from one ISO date to another; negative when the other is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / day)
}
