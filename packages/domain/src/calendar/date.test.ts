import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isDate } from './date.ts'
import { addDays } from './working-day.ts'

const dates = fc.integer({ min: -60000, max: 60000 }).map(days => addDays('2020-01-01', days))

describe('days', () => {
  test.each([
    ['2020-02-28', 1, '2020-02-29'],
    ['2019-02-28', 1, '2019-03-01'],
    ['1900-02-28', 1, '1900-03-01'],
    ['2000-02-28', 1, '2000-02-29'],
    ['2020-12-31', 1, '2021-01-01'],
    ['2020-03-01', -1, '2020-02-29'],
    ['2020-01-01', 366, '2021-01-01'],
  ])('%s and %i more are %s', (date, days, later) => {
    expect(addDays(date, days)).toBe(later)
  })

  test('agree with the calendar of the machine', () => {
    fc.assert(
      fc.property(dates, fc.integer({ min: -5000, max: 5000 }), (date, days) => {
        const instant = new Date(`${date}T00:00:00Z`)
        instant.setUTCDate(instant.getUTCDate() + days)
        expect(addDays(date, days)).toBe(instant.toISOString().slice(0, 10))
      }),
    )
  })

  test('there and back again is where one was', () => {
    fc.assert(fc.property(dates, fc.nat(5000), (date, days) => addDays(addDays(date, days), -days) === date))
  })

  test('a date is one that exists, written in one way', () => {
    fc.assert(fc.property(dates, isDate))
    for (const text of [
      '2021-02-29',
      '2020-13-01',
      '2020-00-10',
      '2020-01-00',
      '2020-1-1',
      '2020/01/01',
      '20200101',
      '２０２０-01-01',
      '2020-01-01T00:00:00Z',
      '',
    ])
      expect(isDate(text), text).toBe(false)
  })
})
