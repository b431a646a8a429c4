import { describe, expect, test } from 'vitest'
import { decimal, toExactText } from '../number/rational.ts'
import { baselineOf, baselinePeriods } from './baseline.ts'
import type { BaselinePolicy } from './baseline-policy.ts'

const threeYears: BaselinePolicy = { kind: 'mean_of_years', years: 3, least: 3 }

test.each<[BaselinePolicy, string, readonly string[]]>([
  [{ kind: 'previous_year' }, '2020', ['2019']],
  [{ kind: 'previous_year' }, '2020-03', ['2019-03']],
  [{ kind: 'previous_year' }, '2020-Q2', ['2019-Q2']],
  [{ kind: 'previous_year' }, '2020-H1', ['2019-H1']],
  [{ kind: 'previous_year' }, '2019-2020', ['2018-2019']],
  [{ kind: 'previous_year' }, '2019-2020-2', ['2018-2019-2']],
  [{ kind: 'previous_school_year' }, '2020', ['2018-2019']],
  [{ kind: 'previous_school_year' }, '2019-2020', ['2018-2019']],
  [{ kind: 'previous_school_year' }, '2019-2020-1', ['2018-2019']],
  [{ kind: 'previous_term' }, '2019-2020-2', ['2019-2020-1']],
  [{ kind: 'previous_term' }, '2019-2020-1', ['2018-2019-2']],
  [threeYears, '2020', ['2019', '2018', '2017']],
])('%j of %s is %j', (policy, period, expected) => {
  expect(baselinePeriods(policy, period)).toEqual(expected)
})

test.each<[BaselinePolicy, string]>([
  [{ kind: 'previous_year' }, '2020-13'],
  [{ kind: 'previous_year' }, '2019-2021'],
  [{ kind: 'previous_year' }, '去年'],
  [{ kind: 'previous_year' }, '2020-Q5'],
  [{ kind: 'previous_term' }, '2020'],
  [{ kind: 'previous_term' }, '2020-H1'],
])('%j of %s is refused: the period is none', (policy, period) => {
  expect(() => baselinePeriods(policy, period)).toThrow('period_invalid')
})

describe('the base of a value', () => {
  const kept = new Map([
    ['2019', '7'],
    ['2018', '5'],
  ])
  const valueOf = (period: string) => {
    const text = kept.get(period)
    return text === undefined ? null : decimal(text)
  }

  test('is the value of then', () => {
    expect(baselineOf({ kind: 'previous_year' }, '2020', valueOf)).toEqual({
      kind: 'value',
      value: decimal('7'),
      periods: ['2019'],
    })
  })

  test('is none where there is no value: a new school has no base of 0', () => {
    expect(baselineOf({ kind: 'previous_year' }, '2018', valueOf)).toEqual({ kind: 'no_base', periods: ['2017'] })
  })

  test('is the mean of the years that have one, if they are enough', () => {
    expect(baselineOf(threeYears, '2020', valueOf)).toEqual({ kind: 'no_base', periods: ['2017'] })
    const two = baselineOf({ kind: 'mean_of_years', years: 3, least: 2 }, '2020', valueOf)
    expect(two.kind === 'value' ? [toExactText(two.value), two.periods] : two).toEqual(['6', ['2019', '2018']])
    kept.set('2017', '7')
    const three = baselineOf(threeYears, '2020', valueOf)
    expect(three.kind === 'value' ? toExactText(three.value) : three).toBe('19/3')
  })
})
