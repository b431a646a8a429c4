import fc from 'fast-check'
import { expect, test } from 'vitest'
import { daysLate, workingDaysLate } from './days-late.ts'
import { addDays, addWorkingDays } from './working-day.ts'

const calendar = [
  { date: '2020-10-01', kind: 'holiday' as const },
  { date: '2020-10-02', kind: 'holiday' as const },
  { date: '2020-10-10', kind: 'workday' as const },
]

test('the last day ends at midnight', () => {
  expect(daysLate('2020-06-30', '2020-06-30')).toBe(0)
  expect(daysLate('2020-06-30', '2020-07-01')).toBe(1)
  expect(daysLate('2020-02-28', '2020-03-01')).toBe(2)
  expect(daysLate('2020-06-30', '2020-01-01')).toBe(0)
})

test('holidays are no days late, make-up days are', () => {
  expect(workingDaysLate('2020-09-30', '2020-10-04', calendar)).toBe(0)
  expect(workingDaysLate('2020-09-30', '2020-10-05', calendar)).toBe(1)
  expect(workingDaysLate('2020-10-09', '2020-10-11', calendar)).toBe(1)
  expect(workingDaysLate('2020-10-09', '2020-10-09', calendar)).toBe(0)
})

test('so many working days after the deadline are so many working days late', () => {
  fc.assert(
    fc.property(fc.integer({ min: -400, max: 400 }), fc.integer({ min: 1, max: 60 }), (from, count) => {
      const deadline = addDays('2020-09-15', from)
      expect(workingDaysLate(deadline, addWorkingDays(deadline, count, calendar), calendar)).toBe(count)
    }),
  )
})
