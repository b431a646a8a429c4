import type { Indicator } from '@yaodian/domain'
import { describe, expect, test } from 'vitest'
import { freshEntry } from './fresh-entry.ts'

const sections: Readonly<Record<string, string>> = { a1: '安全', a2: '安全', b1: '质量', b2: '质量', c1: '党建' }
const indicators = Object.keys(sections).map((id): Indicator => ({
  id,
  planId: 'p',
  code: id,
  name: id,
  measureId: '1.1',
  start: 0,
  end: 1,
  formula: 'x',
  unit: null,
  direction: 'higher',
  dataItems: [],
  officeId: 'o',
  evidence: { files: 0, anyOf: [], privacy: 'none' },
  version: 1,
}))
const words = indicators.map(({ id }) => ({
  id,
  start: 0,
  end: 1,
  section: { title: sections[id] ?? '' },
  item: null,
  measure: null,
}))
const definition = (entries: readonly (readonly [id: string, category: string])[]) => ({
  categories: [
    { key: 'k1', name: '安全' },
    { key: 'k2', name: '办学质量' },
    { key: 'k3', name: '党建' },
  ],
  groups: [{ key: 'g1' }, { key: 'g2' }],
  entries: entries.map(([indicatorId, category]) => ({ indicatorId, category })),
})

describe('an indicator added to a scheme', () => {
  test('comes into the category where its section already is, whatever that is called', () => {
    const present = definition([
      ['a1', 'k1'],
      ['a2', 'k1'],
      ['b1', 'k2'],
    ])
    expect(freshEntry({ indicators }, words, present, {})).toMatchObject({ indicatorId: 'b2', category: 'k2' })
  })

  test('comes into the category named like its section where that has none yet', () => {
    const present = definition([
      ['a1', 'k1'],
      ['a2', 'k1'],
      ['b1', 'k2'],
      ['b2', 'k2'],
    ])
    expect(freshEntry({ indicators }, words, present, {})).toMatchObject({ indicatorId: 'c1', category: 'k3' })
  })

  test('comes into the category and the group that are looked at', () => {
    const added = freshEntry({ indicators }, words, definition([['a1', 'k1']]), { category: 'k3', group: 'g2' })
    expect(added).toMatchObject({ indicatorId: 'a2', category: 'k3', groups: ['g2'] })
  })

  test('is none when the scheme has all', () => {
    expect(freshEntry({ indicators }, words, definition(Object.keys(sections).map(id => [id, 'k1'])), {})).toBeNull()
  })
})
