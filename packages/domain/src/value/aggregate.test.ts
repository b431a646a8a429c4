import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { DataItemType } from '../indicator/data-item.ts'
import { compare, decimal, fromExactText, rational, toExactText } from '../number/rational.ts'
import { decimalsBetween } from '../testing/rule-arbitrary.ts'
import { aDataItem } from '../testing/scheme.ts'
import { aggregate, type AggregateOutcome, checkAggregation, type PeriodValue } from './aggregate.ts'
import type { Aggregation, MissingPolicy } from './aggregation.ts'

const item = aDataItem('sessions')

/** Months from January on; null is a month that nobody supplied. */
function months(...values: readonly (string | null)[]): readonly PeriodValue[] {
  return values.map((value, at) => {
    const period = `2020-${`${at + 1}`.padStart(2, '0')}`
    return { period, value, dueOn: `${period}-28`, suppliedOn: value === null ? null : `${period}-20T09:00:00+08:00` }
  })
}

function shown(outcome: AggregateOutcome): string {
  if (outcome.kind === 'missing') return `missing ${outcome.periods.join(' ')}`
  return typeof outcome.value === 'object' ? toExactText(outcome.value) : String(outcome.value)
}

describe('a data item over the periods of a year', () => {
  test.each<[Aggregation, string]>([
    ['last', '7'],
    ['sum', '12'],
    ['mean', '4'],
    ['min', '2'],
    ['max', '7'],
    ['count', '3'],
    ['on_time', '100'],
  ])('%s of 3, 2, 7 is %s', (aggregation, expected) => {
    expect(shown(aggregate(item, months('3', '2', '7'), aggregation, 'block'))).toBe(expected)
  })

  test('a mean stays exact: a third is a third', () => {
    expect(shown(aggregate(item, months('0', '0', '1'), 'mean', 'block'))).toBe('1/3')
    expect(shown(aggregate(item, months('0.1', '0.2'), 'sum', 'block'))).toBe('3/10')
  })

  test.each<[Aggregation, MissingPolicy, string]>([
    ['sum', 'block', 'missing 2020-02'],
    ['sum', 'na', '10'],
    ['sum', 'zero', '10'],
    ['mean', 'na', '5'],
    ['mean', 'zero', '10/3'],
    ['min', 'na', '3'],
    ['min', 'zero', '0'],
    ['last', 'block', 'missing 2020-02'],
    ['last', 'na', '7'],
    ['count', 'block', '2'],
    ['on_time', 'block', '200/3'],
  ])('with a month missing, %s under %s gives %s', (aggregation, policy, expected) => {
    const outcome = aggregate(item, months('3', null, '7'), aggregation, policy)
    expect(shown(outcome)).toBe(expected)
    // Whatever became of it, the month is named.
    expect(outcome.kind === 'missing' ? outcome.periods : outcome.missing).toEqual(['2020-02'])
  })

  test('without any value there is none, unless the scheme says 0', () => {
    for (const aggregation of ['last', 'sum', 'mean', 'min', 'max'] as const) {
      expect(aggregate(item, months(null, null), aggregation, 'na').kind).toBe('missing')
      expect(shown(aggregate(item, months(null, null), aggregation, 'zero'))).toBe('0')
      expect(aggregate(item, [], aggregation, 'zero').kind).toBe('missing')
    }
  })

  test('a level is never 0: its last word counts, and a missing one blocks even where 0 is said', () => {
    const level = aDataItem('grade', 'level', { levels: ['好', '一般'] })
    expect(shown(aggregate(level, months('一般', '好'), 'last', 'zero'))).toBe('好')
    expect(shown(aggregate(level, months('好', null), 'last', 'zero'))).toBe('missing 2020-02')
  })

  test('on time is by the end of the day; what is not due yet does not count', () => {
    const values: readonly PeriodValue[] = [
      { period: '1', value: '1', dueOn: '2020-01-31', suppliedOn: '2020-01-31T23:59:00+08:00' },
      { period: '2', value: '1', dueOn: '2020-02-28', suppliedOn: '2020-02-29' },
      { period: '3', value: null, dueOn: '2020-03-31', suppliedOn: null },
      { period: '4', value: null, dueOn: null, suppliedOn: null },
      { period: '5', value: '1', dueOn: '2020-05-31', suppliedOn: '2020-05-01' },
    ]
    const outcome = aggregate(item, values, 'on_time', 'block')
    expect(shown(outcome)).toBe('50')
    expect(outcome).toMatchObject({ counted: ['1', '5'], missing: ['3'] })
    expect(aggregate(item, values.slice(3, 4), 'on_time', 'block').kind).toBe('missing')
  })

  test('sum, mean, least and greatest do not depend on the order; the mean lies between the two', () => {
    fc.assert(
      fc.property(
        fc
          .array(decimalsBetween(-100, 100), { minLength: 1, maxLength: 12 })
          .chain(all => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
        ([all, shuffled]) => {
          const of = (values: readonly string[], aggregation: Aggregation): string =>
            shown(aggregate(item, months(...values), aggregation, 'block'))
          for (const aggregation of ['sum', 'mean', 'min', 'max', 'count'] as const)
            expect(of(shuffled, aggregation)).toBe(of(all, aggregation))
          const [low, mean, high] = (['min', 'mean', 'max'] as const).map(each => fromExactText(of(all, each)))
          if (low === undefined || mean === undefined || high === undefined) throw new Error('three figures')
          expect(compare(low, mean)).toBeLessThanOrEqual(0)
          expect(compare(mean, high)).toBeLessThanOrEqual(0)
        },
      ),
    )
  })

  test('a missing month never changes the sum of the others, and is never silent', () => {
    fc.assert(
      fc.property(
        fc.array(fc.option(decimalsBetween(-9, 9), { nil: null }), { minLength: 1, maxLength: 12 }),
        values => {
          const outcome = aggregate(item, months(...values), 'sum', 'na')
          const there = values.filter(value => value !== null)
          if (outcome.kind === 'missing') {
            expect(there).toEqual([])
            return
          }
          expect(outcome.counted).toHaveLength(there.length)
          expect(outcome.missing).toHaveLength(values.length - there.length)
          const sum = there.map(decimal).reduce((a, b) => rational(a.n * b.d + b.n * a.d, a.d * b.d))
          expect(outcome.value).toEqual(sum)
        },
      ),
    )
  })
})

test.each<[DataItemType, Aggregation, boolean]>([
  ['integer', 'sum', true],
  ['percentage', 'mean', true],
  ['percentage', 'sum', false],
  ['boolean', 'count', true],
  ['boolean', 'sum', false],
  ['date', 'last', true],
  ['level', 'mean', false],
  ['text', 'on_time', true],
])('a %s may be aggregated by %s: %s', (type, aggregation, fits) => {
  const problems = checkAggregation(aDataItem('x', type, { aggregation }), ['aggregation'])
  expect(problems.map(each => each.code)).toEqual(fits ? [] : ['aggregation_unfit'])
})
