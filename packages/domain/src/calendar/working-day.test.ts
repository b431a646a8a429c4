import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, addWorkingDays, isWorkingDay } from './working-day.ts'

const nationalDay = [1, 2, 3, 4, 5, 6, 7, 8].map(day => ({ date: `2020-10-0${day}`, kind: 'holiday' as const }))
const calendar = [
  ...nationalDay,
  { date: '2020-09-27', kind: 'workday' as const },
  { date: '2020-10-10', kind: 'workday' as const },
]

describe('working days', () => {
  test.each([
    ['2020-12-08', '2020-12-11'],
    ['2020-12-10', '2020-12-15'],
    ['2020-09-25', '2020-09-29'],
    ['2020-09-30', '2020-10-12'],
  ])('three working days after %s is %s', (from, expected) => {
    expect(addWorkingDays(from, 3, calendar)).toBe(expected)
  })

  test('a make-up Sunday is worked, a holiday on a Thursday is not', () => {
    expect(isWorkingDay('2020-09-27', calendar)).toBe(true)
    expect(isWorkingDay('2020-10-01', calendar)).toBe(false)
    expect(isWorkingDay('2020-12-12', calendar)).toBe(false)
  })

  test('days are counted as the calendar of the machine counts them', () => {
    const date = fc
      .date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
      .map(each => each.toISOString().slice(0, 10))
    fc.assert(
      fc.property(date, fc.integer({ min: -4000, max: 4000 }), (from, days) => {
        expect(addDays(from, days)).toBe(new Date(Date.parse(from) + days * 86_400_000).toISOString().slice(0, 10))
      }),
    )
  })
})
