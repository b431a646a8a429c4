import { expect, test } from 'vitest'
import { parseFormulas } from '../indicator/parse-formula.ts'
import { parsePlan } from '../plan/parse-plan.ts'
import type { ValueRule } from '../rule/index.ts'
import { scoreOne } from '../scoring/score-one.ts'
import { samplePlan } from '../testing/sample-plan.ts'
import { aDataItem, anEntry, anIndicator, aSchemeDefinition, verified } from '../testing/scheme.ts'
import { freezeScheme } from './freeze-scheme.ts'

const calendar = [
  { date: '2020-10-01', kind: 'holiday' as const },
  { date: '2020-10-02', kind: 'holiday' as const },
]

function lateBy(days: 'calendar' | 'working'): ValueRule {
  const late = { kind: 'date', item: 'on', deadline: '2020-09-30', deadlineItem: 'until', days } as const
  return { kind: 'lateness', late, rate: '1', most: null, voidAfter: null }
}

function frozenWith(rule: ValueRule) {
  const definition = aSchemeDefinition([anEntry('i', { rule })])
  const scheme = { id: 's', planId: 'p', name: '方案', year: 2020, state: 'draft' as const, definition, version: 1 }
  const plan = { id: 'p', title: '要点', documentNumber: null, year: 2020, text: '', outline: parsePlan(samplePlan) }
  const dataItems = [aDataItem('on', 'date'), aDataItem('until', 'date'), aDataItem('other')]
  return freezeScheme({ scheme, plan, indicators: [], dataItems, officeNames: {}, trees: {}, calendar })
}

test('the calendar is kept with the scheme only where a rule counts working days', () => {
  expect(frozenWith(lateBy('working')).calendar).toEqual(calendar)
  expect('calendar' in frozenWith(lateBy('calendar'))).toBe(false)
})

test('an item that a rule can do without is kept too', () => {
  expect(frozenWith(lateBy('calendar')).dataItems.map(each => each.key)).toEqual(['on', 'until'])
})

test('an indicator scored by itself counts working days by that calendar', () => {
  const line = {
    entry: anEntry('i', { rule: lateBy('working'), fullMarks: '5' }),
    indicator: anIndicator('i'),
    categoryName: '甲',
    dataItems: [aDataItem('on', 'date'), aDataItem('until', 'date'), aDataItem('v')],
    trees: parseFormulas(['v']),
  }
  const given = { assesseeId: 'a', groupKey: 'g', notApplicable: false, use: 'verified' as const }
  const values = verified({ on: '2020-10-05', until: null })
  expect(scoreOne({ ...line, calendar }, { ...given, values })?.points).toBe('4.00')
  expect(scoreOne(line, { ...given, values })?.points).toBe('2.00')
})
