import { expect, test } from 'vitest'
import { parseFormulas } from '../indicator/parse-formula.ts'
import type { ValueRule } from '../rule/index.ts'
import { schemeFormulas } from '../scoring/rule-formula.ts'
import { aDataItem, anEntry, anIndicator, aSchemeDefinition } from '../testing/scheme.ts'
import { asksOf } from './ask.ts'
import { freezeScheme } from './freeze-scheme.ts'

const measure = { id: '1.1', text: '开展安全演练。', start: 0, end: 7 }
const item = { label: '1.', title: '安全', measures: [measure], targets: [] }
const head = { title: '要点', documentNumber: null, issuer: null, year: 2020, date: null, preamble: null }
const outline = { ...head, sections: [{ label: '（一）', title: '底线', parent: null, items: [item] }] }

/** What a rule asks for: each item as `key now`, `key before`, or both. */
function asked(rule: ValueRule): readonly string[] {
  const definition = aSchemeDefinition([anEntry('i', { rule })])
  const indicators = [anIndicator('i', { formula: 'n / d * 100', dataItems: ['n', 'd'], measureId: '1.1' })]
  const frozen = freezeScheme({
    scheme: { id: 's', planId: 'plan', name: '方案', year: 2020, state: 'draft', definition, version: 1 },
    plan: { id: 'plan', title: '要点', documentNumber: null, year: 2020, text: measure.text, outline },
    indicators,
    dataItems: ['n', 'd', 'last_rank', 'last_size'].map(key => aDataItem(key)),
    officeNames: { office: '安全股' },
    trees: parseFormulas(schemeFormulas(definition, indicators)),
  })
  return asksOf(frozen, { groupKey: 'g', organisationId: 'a' })
    .flatMap(ask => ask.own)
    .map(each => `${each.item.key}${each.current ? ' now' : ''}${each.baseline ? ' before' : ''}`)
    .toSorted()
}

test('ranks of the year before that are computed need the figures of then', () => {
  const rule: ValueRule = { kind: 'rank_shift', direction: 'higher', previous: { kind: 'computed' } }
  expect(asked(rule)).toEqual(['d now before', 'n now before'])
})

test('a rank that stands in a data item is asked for, though who has none is only not applicable', () => {
  const previous = { kind: 'item' as const, item: 'last_rank', sizeItem: 'last_size' }
  expect(asked({ kind: 'rank_shift', direction: 'higher', previous })).toEqual([
    'd now',
    'last_rank now',
    'last_size now',
    'n now',
  ])
})

test('an improvement asks for the figures of its base', () => {
  const inner: ValueRule = { kind: 'threshold', test: { kind: 'at_least', target: '0', strict: false } }
  const rule: ValueRule = {
    kind: 'improvement',
    direction: 'higher',
    basePeriod: '上年同期',
    measure: 'difference',
    rule: inner,
  }
  expect(asked(rule)).toEqual(['d now before', 'n now before'])
  expect(asked({ ...rule, baseItem: 'last_rank' })).toEqual(['d now', 'last_rank now', 'n now'])
})
