import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { DomainError } from '../problem.ts'
import { checkCalendarYear, daysInForce, setCalendarYear, type OwnDay } from './calendar-year.ts'
import { announcedYears, nationalDays } from './national-day.ts'
import { addDays, addWorkingDays, isWorkingDay, weekdayOf } from './working-day.ts'

const day = (date: string, kind: OwnDay['kind'] = 'holiday', name = '县庆'): OwnDay => ({ date, kind, name })
const codes = (year: number, ...days: OwnDay[]) => checkCalendarYear(year, days).map(each => each.code)
const empty = { year: 2020, days: [], version: 0 }

describe('the country’s days', () => {
  test('are known from 2019 to 2026, and no year is guessed', () => {
    expect(announcedYears).toEqual([2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026])
    expect(nationalDays(2018)).toEqual([])
    expect(nationalDays(2027)).toEqual([])
  })

  // Days free and days made up as each year's notice counts them.
  test.each([
    [2019, 28, 6],
    [2020, 30, 6],
    [2021, 31, 7],
    [2022, 31, 7],
    [2023, 26, 7],
    [2024, 28, 8],
    [2025, 28, 5],
    [2026, 33, 6],
  ])('of %i are %i free ones and %i made up', (year, free, worked) => {
    const days = nationalDays(year)
    expect(days.filter(each => each.kind === 'holiday')).toHaveLength(free)
    expect(days.filter(each => each.kind === 'workday')).toHaveLength(worked)
    expect(new Set(days.map(each => each.date)).size).toBe(days.length)
  })

  test('ask for work only on weekends', () => {
    const worked = announcedYears.flatMap(nationalDays).filter(each => each.kind === 'workday')
    expect(worked.filter(each => weekdayOf(each.date) < 5)).toEqual([])
  })

  test('of 2020 have the longer Spring Festival and the eight days of October', () => {
    const calendar = nationalDays(2020)
    expect(addWorkingDays('2020-01-22', 3, calendar)).toBe('2020-02-04')
    expect(addWorkingDays('2020-09-30', 3, calendar)).toBe('2020-10-12')
    expect(isWorkingDay('2020-02-01', calendar)).toBe(false)
  })
})

describe('an authority’s own days', () => {
  test('stand above the country’s, day by day', () => {
    const calendar = daysInForce([2020], [day('2020-10-08', 'workday', '补课'), day('2020-10-09')])
    expect(addWorkingDays('2020-09-30', 1, calendar)).toBe('2020-10-08')
    expect(addWorkingDays('2020-09-30', 2, calendar)).toBe('2020-10-10')
  })

  test('may be made working days only where nobody would work', () => {
    expect(codes(2020, day('2020-10-10', 'workday'), day('2020-10-01', 'workday'))).toEqual([])
    expect(codes(2020, day('2020-10-12', 'workday'))).toEqual(['calendar_day_worked'])
  })

  test('name the line that is wrong, and say all that is wrong', () => {
    const found = checkCalendarYear(2020, [
      day('2020-07-01'),
      day('2021-07-01'),
      day('2020-02-30'),
      day('2020-07-01'),
      day('2020-07-02', 'holiday', ' '),
    ])
    expect(found.map(each => [each.code, 'line' in each.params ? each.params.line : null])).toEqual([
      ['calendar_date_elsewhere', 2],
      ['calendar_date_unfit', 3],
      ['calendar_date_twice', 4],
      ['calendar_name_unfit', 5],
    ])
  })

  test('belong to a year within bounds', () => {
    expect(codes(202)).toEqual(['calendar_year_unfit'])
    expect(codes(20201)).toEqual(['calendar_year_unfit'])
    expect(codes(2020)).toEqual([])
  })

  test('are kept by date, with a version more, and refused whole', () => {
    const after = setCalendarYear(empty, [day('2020-08-02'), day('2020-08-01', 'holiday', ' 县庆 ')])
    expect(after).toEqual({ year: 2020, version: 1, days: [day('2020-08-01'), day('2020-08-02')] })
    expect(() => setCalendarYear(after, [day('2020-08-01'), day('2020-08-01')])).toThrow(DomainError)
    expect(setCalendarYear(after, [])).toEqual({ year: 2020, version: 2, days: [] })
  })

  test('a working day more never makes a deadline later, a free one never sooner', () => {
    const free = fc.integer({ min: 0, max: 365 }).map(offset => addDays('2020-01-01', offset))
    fc.assert(
      fc.property(free, free, fc.integer({ min: 1, max: 10 }), (from, holiday, count) => {
        const calendar = nationalDays(2020)
        const later = addWorkingDays(from, count, daysInForce([2020], [day(holiday)]))
        expect(later >= addWorkingDays(from, count, calendar)).toBe(true)
      }),
    )
  })
})
