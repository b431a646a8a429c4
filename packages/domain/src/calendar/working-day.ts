/** A day on which the country departs from the week: a holiday 节假日, or a make-up day 调休 on which people work. */
export interface CalendarDay {
  /** ISO date. */
  readonly date: string
  readonly kind: 'holiday' | 'workday'
}

/** Days since 1970-01-01 of an ISO date (proleptic Gregorian; Howard Hinnant's days_from_civil). */
export function dayNumber(date: string): number {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number)
  const y = month <= 2 ? year - 1 : year
  const era = Math.floor(y / 400)
  const yearOfEra = y - era * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1
  return era * 146097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719468
}

/** The inverse: civil_from_days. */
function dateOf(days: number): string {
  const shifted = days + 719468
  const era = Math.floor(shifted / 146097)
  const dayOfEra = shifted - era * 146097
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153)
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  const day = dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

/** The date so many days later, or earlier when negative. */
export function addDays(date: string, days: number): string {
  return dateOf(dayNumber(date) + days)
}

/** Whether people work on a date: the table of holidays and make-up days decides, else the week. */
export function isWorkingDay(date: string, calendar: readonly CalendarDay[]): boolean {
  const named = calendar.find(each => each.date === date)
  if (named !== undefined) return named.kind === 'workday'
  return weekdayOf(date) < 5
}

/** The day of the week of an ISO date: 0 Monday to 6 Sunday. */
export function weekdayOf(date: string): number {
  // 1970-01-01 was a Thursday.
  return (((dayNumber(date) + 3) % 7) + 7) % 7
}

/** The date that lies so many working days after another; that day itself does not count. */
export function addWorkingDays(date: string, count: number, calendar: readonly CalendarDay[]): string {
  let current = date
  for (let left = count; left > 0;) {
    current = addDays(current, 1)
    if (isWorkingDay(current, calendar)) left -= 1
  }
  return current
}
