import { problem, refuseIfAny, type Problem } from '../problem.ts'
import { isDate } from './date.ts'
import { nationalDays } from './national-day.ts'
import { isWorkingDay, type CalendarDay } from './working-day.ts'

/** A day on which an authority departs from the week and from the country: flood, county festival, a notice newer than this system. */
export interface OwnDay extends CalendarDay {
  /** What for, as people wrote it. */
  readonly name: string
}

/** An authority's own days of one year. They stand above the country's, day by day. */
export interface CalendarYear {
  readonly year: number
  /** By date. */
  readonly days: readonly OwnDay[]
  /** 0 while nothing was ever set. */
  readonly version: number
}

/** Years that may have days of their own: the bounds only catch slips of the keyboard. */
export const calendarYears = { first: 2000, last: 2099 } as const

/** Longest name of a day, in characters. */
export const longestDayName = 50

/** Everything wrong with the days that an authority would set for a year. `lines` says where each was read, when not one after the other. */
export function checkCalendarYear(
  year: number,
  days: readonly OwnDay[],
  lines: readonly number[] = days.map((_, index) => index + 1),
): readonly Problem[] {
  const { first, last } = calendarYears
  if (!Number.isInteger(year) || year < first || year > last)
    return [problem('calendar_year_unfit', { year, first, last }, ['year'])]
  const national = nationalDays(year)
  const lineOf = (index: number) => lines[index] ?? index + 1
  return days.flatMap((day, index) => {
    const before = days.findIndex(each => each.date === day.date)
    const twice = { line: lineOf(index), date: day.date, first: lineOf(before) }
    return [
      ...checkDay(year, day, index, lineOf(index), national),
      ...(isDate(day.date) && before < index ? [problem('calendar_date_twice', twice, ['days', index, 'date'])] : []),
    ]
  })
}

function checkDay(
  year: number,
  { date, kind, name }: OwnDay,
  index: number,
  line: number,
  national: readonly CalendarDay[],
): readonly Problem[] {
  const problems: Problem[] = []
  const at = ['days', index, 'date'] as const
  if (!isDate(date)) problems.push(problem('calendar_date_unfit', { line, text: date }, at))
  else if (!date.startsWith(`${year}-`)) problems.push(problem('calendar_date_elsewhere', { line, date, year }, at))
  else if (kind === 'workday' && isWorkingDay(date, []) && isWorkingDay(date, national))
    problems.push(problem('calendar_day_worked', { line, date }, at))
  const length = [...name.trim()].length
  if (length === 0 || length > longestDayName)
    problems.push(problem('calendar_name_unfit', { line, longest: longestDayName }, ['days', index, 'name']))
  return problems
}

/** A year with the days set in place of those it had. @throws DomainError those of `checkCalendarYear` */
export function setCalendarYear(before: CalendarYear, days: readonly OwnDay[]): CalendarYear {
  refuseIfAny(checkCalendarYear(before.year, days))
  const kept = days.map(({ date, kind, name }) => ({ date, kind, name: name.trim() }))
  return { ...before, days: kept.toSorted((a, b) => (a.date < b.date ? -1 : 1)), version: before.version + 1 }
}

/** The days that hold for an authority in some years: the country's, but its own where it set any. */
export function daysInForce(years: readonly number[], own: readonly CalendarDay[]): readonly CalendarDay[] {
  const set = new Set(own.map(each => each.date))
  return [...own, ...years.flatMap(nationalDays).filter(each => !set.has(each.date))]
}
