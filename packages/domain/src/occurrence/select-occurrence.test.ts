import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { toFigure } from '../number/rounding.ts'
import type { Occurrence } from './occurrence.ts'
import { occurrenceCount, selectOccurrences } from './select-occurrence.ts'

function occurrence(id: string, overrides: Partial<Occurrence> = {}): Occurrence {
  return {
    id,
    type: 'honour',
    on: '2020-06-01',
    documentNumber: id,
    dedupKey: null,
    level: null,
    place: null,
    count: '1',
    points: null,
    share: '1',
    issuer: null,
    reason: null,
    ...overrides,
  }
}

const counted = (all: readonly Occurrence[], filter: Parameters<typeof selectOccurrences>[1]) =>
  selectOccurrences(all, filter).map(each => each.id)

describe('occurrences that a line counts', () => {
  test('pass type, level, issuer and window, whose ends are in it', () => {
    const all = [
      occurrence('first day', { level: '省', issuer: '省厅', on: '2020-01-01' }),
      occurrence('last day', { level: '省', issuer: '省厅', on: '2020-12-31' }),
      occurrence('other type', { type: 'finding', level: '省', issuer: '省厅' }),
      occurrence('other level', { level: '县', issuer: '省厅' }),
      occurrence('no level', { issuer: '省厅' }),
      occurrence('other issuer', { level: '省', issuer: '协会' }),
      occurrence('a year early', { level: '省', issuer: '省厅', on: '2019-12-31' }),
    ]
    const window = { from: '2020-01-01', to: '2020-12-31' }
    expect(counted(all, { types: ['honour'], levels: ['省'], issuers: ['省厅'], window })).toEqual([
      'first day',
      'last day',
    ])
  })

  test('of one matter only that which counts most, whatever the order', () => {
    const all = [
      occurrence('b', { dedupKey: 'k', count: '2' }),
      occurrence('c', { dedupKey: 'k', count: '10' }),
      occurrence('a', { dedupKey: 'k', count: '10' }),
      occurrence('d', { dedupKey: 'other' }),
      occurrence('e'),
      occurrence('f'),
    ]
    fc.assert(
      fc.property(fc.shuffledSubarray(all, { minLength: all.length }), given => {
        const selected = selectOccurrences(given, { types: ['honour'] })
        expect(selected.map(each => each.id).toSorted()).toEqual(['a', 'd', 'e', 'f'])
        expect(toFigure(occurrenceCount(selected))).toBe('13')
      }),
    )
  })
})
