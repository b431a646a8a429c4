import { describe, expect, test } from 'vitest'
import { parseFormulas } from '../indicator/parse-formula.ts'
import type { DataItem } from '../indicator/data-item.ts'
import type { Indicator } from '../indicator/indicator.ts'
import type { SchemeEntry } from '../scheme/scheme.ts'
import { schemeFormulas } from '../scoring/rule-formula.ts'
import { aDataItem, anEntry, anIndicator, aSchemeDefinition } from '../testing/scheme.ts'
import { asksOf, burdenOf } from './ask.ts'
import { freezeScheme } from './freeze-scheme.ts'
import type { FrozenScheme } from './frozen-scheme.ts'

const measure = { id: '1.1', text: '开展安全演练。', start: 0, end: 7 }
const item = { label: '1.', title: '安全', measures: [measure], targets: [] }
const outline = {
  title: '要点',
  documentNumber: null,
  issuer: null,
  year: 2020,
  date: null,
  preamble: null,
  sections: [{ label: '（一）', title: '底线', parent: null, items: [item] }],
}

function frozenOf(
  entries: readonly SchemeEntry[],
  indicators: readonly Indicator[],
  dataItems: readonly DataItem[],
): FrozenScheme {
  const definition = aSchemeDefinition(entries)
  const scheme = { id: 's', planId: 'plan', name: '方案', year: 2020, state: 'draft' as const, definition, version: 1 }
  const plan = { id: 'plan', title: '要点', documentNumber: null, year: 2020, text: measure.text, outline }
  return freezeScheme({
    scheme,
    plan,
    indicators,
    dataItems,
    officeNames: { office: '安全股' },
    trees: parseFormulas(schemeFormulas(definition, indicators)),
  })
}

const here = { groupKey: 'g', organisationId: 'school' }
const indicator = (id: string, overrides: Partial<Indicator>): Indicator =>
  anIndicator(id, { measureId: '1.1', ...overrides })

describe('what an assessee is asked for', () => {
  test('its own values and files; what others supply is only shown', () => {
    const items = [aDataItem('v'), aDataItem('w', 'decimal', { supplier: { kind: 'office', officeId: 'office' } })]
    const frozen = frozenOf(
      [anEntry('a')],
      [indicator('a', { formula: 'v / w', dataItems: ['v', 'w'], evidence: { files: 2, anyOf: [], privacy: 'none' } })],
      items,
    )
    const [ask] = asksOf(frozen, here)
    expect(ask?.own.map(each => each.item.key)).toEqual(['v'])
    expect(ask?.others.map(each => each.item.key)).toEqual(['w'])
    expect(burdenOf(asksOf(frozen, here))).toEqual({ fields: 1, baselines: 0, files: 2 })
  })

  test('a field counts once, however many indicators read it', () => {
    const frozen = frozenOf(
      [anEntry('a'), anEntry('b')],
      [indicator('a', {}), indicator('b', { formula: 'v - base(v)' })],
      [aDataItem('v')],
    )
    expect(burdenOf(asksOf(frozen, here))).toEqual({ fields: 1, baselines: 1, files: 0 })
  })

  test('what a rule reads beside the formula is asked for too', () => {
    const rule = {
      kind: 'threshold' as const,
      test: { kind: 'at_least' as const, target: '0', targetItem: 'goal', strict: false },
    }
    const frozen = frozenOf([anEntry('a', { rule })], [indicator('a', {})], [aDataItem('v'), aDataItem('goal')])
    expect(asksOf(frozen, here)[0]?.own.map(each => each.item.key)).toEqual(['v', 'goal'])
  })

  test('files that would show pupils are not asked for: they are looked at on site', () => {
    const frozen = frozenOf(
      [anEntry('a')],
      [indicator('a', { evidence: { files: 3, anyOf: [], privacy: 'pupils' } })],
      [aDataItem('v')],
    )
    expect(burdenOf(asksOf(frozen, here)).files).toBe(0)
  })

  test('nothing of what counts for another group or for other organisations', () => {
    const frozen = frozenOf(
      [anEntry('a', { groups: ['other'] }), anEntry('b', { only: ['another'] })],
      [indicator('a', {}), indicator('b', {})],
      [aDataItem('v')],
    )
    expect(asksOf(frozen, here)).toEqual([])
  })
})

describe('a frozen scheme', () => {
  test('holds the words of the plan that each indicator rests on, and nothing that it does not read', () => {
    const frozen = frozenOf(
      [anEntry('a')],
      [indicator('a', {}), indicator('unused', {})],
      [aDataItem('v'), aDataItem('unread')],
    )
    expect(frozen.indicators).toMatchObject([
      { id: 'a', officeName: '安全股', item: { label: '1.' }, measureText: '开展安全演练。', quote: '开展安全' },
    ])
    expect(frozen.dataItems.map(each => each.key)).toEqual(['v'])
  })

  test('cannot be made of an indicator whose measure is gone', () => {
    expect(() => frozenOf([anEntry('a')], [indicator('a', { measureId: '9.9' })], [aDataItem('v')])).toThrow(
      'measure_unknown',
    )
  })
})
