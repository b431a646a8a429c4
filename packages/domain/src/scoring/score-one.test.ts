import fc from 'fast-check'
import { expect, test } from 'vitest'
import { aDataItem, anEntry, anIndicator, anInput, aSchemeDefinition, compiled, verified } from '../testing/scheme.ts'
import { scoreAssessee } from './score.ts'
import { scoreOne } from './score-one.ts'

const indicators = [anIndicator('i1'), anIndicator('i2')]
const items = [aDataItem('v')]
const definition = aSchemeDefinition([anEntry('i1'), anEntry('i2', { fullMarks: '4' })])
const scheme = compiled(definition, indicators, items)
const line = {
  entry: anEntry('i2', { fullMarks: '4' }),
  indicator: anIndicator('i2'),
  categoryName: '甲',
  dataItems: items,
  trees: scheme.trees,
}
const given = { assesseeId: 'a', groupKey: 'g', notApplicable: false, use: 'verified' as const }

test('an indicator scored by itself is the line of the whole scheme, to the last step', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 100 }), value => {
      const values = verified({ v: String(value) })
      const whole = scoreAssessee(scheme, anInput(values)).lines.find(each => each.indicatorId === 'i2')
      expect(scoreOne(line, { ...given, values })).toEqual(whole)
    }),
  )
})

test('a value that is not of its item’s type has no score yet', () => {
  expect(scoreOne(line, { ...given, values: verified({ v: 'twelve' }) })).toBeNull()
})

test('what does not apply says so', () => {
  expect(scoreOne(line, { ...given, values: {}, notApplicable: true })?.state).toBe('not_applicable')
})
