import { expect, test } from 'vitest'
import { aDataItem, anIndicator } from '../testing/scheme.ts'
import { aggregationOf } from '../value/aggregate.ts'
import { burdenMinutes } from './burden-minutes.ts'
import type { Indicator } from './indicator.ts'

const own = aDataItem('sessions', 'integer', { supplier: { kind: 'assessee' }, frequency: 'quarter' })
const once = aDataItem('plan', 'integer', { supplier: { kind: 'assessee' } })
const office = aDataItem('found', 'integer', { supplier: { kind: 'office', officeId: 'o' }, frequency: 'month' })

function asking(dataItems: readonly string[], evidence: Partial<Indicator['evidence']> = {}): Indicator {
  const { evidence: none, ...indicator } = anIndicator('i', { dataItems: [...dataItems] })
  return { ...indicator, evidence: { ...none, ...evidence } }
}

test('a number that the school fills in costs two minutes each period, a file five; what others supply costs nothing', () => {
  const items = [own, once, office]
  expect(burdenMinutes(asking(['sessions'], { files: 1 }), items)).toBe(13)
  expect(burdenMinutes(asking(['plan', 'found']), items)).toBe(2)
  expect(burdenMinutes(asking(['found']), items)).toBe(0)
})

test('evidence that shows pupils is not uploaded, so it costs nothing', () => {
  expect(burdenMinutes(asking(['plan'], { files: 1, privacy: 'pupils' }), [once])).toBe(2)
})

test('an indicator may aggregate an item otherwise than the item does by itself', () => {
  const enrolment = aDataItem('enrolment', 'integer', { aggregation: 'sum' })
  expect(aggregationOf({}, once)).toBe('last')
  expect(aggregationOf({}, enrolment)).toBe('sum')
  expect(aggregationOf({ aggregations: { enrolment: 'mean' } }, enrolment)).toBe('mean')
})
