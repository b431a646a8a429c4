import { expect, test } from 'vitest'
import { changeSince } from './change.ts'

test('points gained and places gained against last year, exactly', () => {
  expect(changeSince({ total: '88.10', rank: 3 }, { total: '87.80', rank: 5 })).toEqual({ points: '0.30', places: 2 })
  expect(changeSince({ total: '80.00', rank: 9 }, { total: '81.25', rank: 1 })).toEqual({ points: '-1.25', places: -8 })
})

test('without a result in one of the years there is no change to tell', () => {
  expect(changeSince({ total: '88.10', rank: 3 }, null)).toEqual({ points: null, places: null })
  expect(changeSince({ total: null, rank: null }, { total: '87.80', rank: 5 })).toEqual({ points: null, places: null })
})
