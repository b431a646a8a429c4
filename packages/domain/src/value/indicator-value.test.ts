import { expect, test } from 'vitest'
import { checkIndicator } from '../indicator/check-indicator.ts'
import { Indicator } from '../indicator/indicator.ts'
import { parseFormulas } from '../indicator/parse-formula.ts'
import { aDataItem, anIndicator } from '../testing/scheme.ts'

function faults(indicator: Indicator): readonly string[] {
  return checkIndicator(indicator, {
    outline: { title: '', documentNumber: null, issuer: null, year: null, date: null, preamble: null, sections: [] },
    tree: parseFormulas([indicator.formula])[indicator.formula] ?? null,
    dataItems: indicator.dataItems.map(key => aDataItem(key)),
    others: [],
    organisations: [],
    today: '2020-01-01',
  })
    .filter(each => each.path[0] === 'rollUp' || each.path[0] === 'aggregations')
    .map(each => each.code)
}

test('an indicator says how it is rolled up and from which base it is measured; a mean of ratios is refused', () => {
  const rate = anIndicator('i', { formula: 'n / d * 100', dataItems: ['n', 'd'] })
  const whole = { ...rate, rollUp: { kind: 'ratio_of_sums' as const }, baseline: { kind: 'previous_year' as const } }
  expect(Indicator.parse(whole)).toEqual(whole)
  expect(faults(rate)).toEqual([])
  expect(faults(whole)).toEqual([])
  expect(faults({ ...rate, rollUp: { kind: 'mean' } })).toEqual(['roll_up_of_ratios'])
  expect(faults({ ...rate, rollUp: { kind: 'level_counts', levels: ['好'] } })).toEqual(['roll_up_unfit'])
})

test('an indicator aggregates only items that it reads, and only as they can be', () => {
  const rate = anIndicator('i', { formula: 'n / d * 100', dataItems: ['n', 'd'] })
  expect(faults({ ...rate, aggregations: { d: 'mean' } })).toEqual([])
  expect(faults({ ...rate, aggregations: { x: 'mean' } })).toEqual(['data_item_unknown'])
})
