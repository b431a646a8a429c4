import { describe, expect, test } from 'vitest'
import type { Problem } from '../problem.ts'
import { problemWords as en } from '../text/en.ts'
import { describeProblem } from '../text/texts.ts'
import { problemWords as zh } from '../text/zh-CN.ts'
import { pathText } from './path-text.ts'
import { readScheme, validateDataItem, validateIndicator, validatePlan, validateScheme } from './validate.ts'

const item = { key: 'rate', name: '入学率', type: 'percentage', unit: '%' }
const indicator = { id: 'i', name: '入学率', formula: 'rate' }
const entry = {
  indicatorId: 'i',
  category: 'c',
  groups: ['g'],
  fullMarks: '10',
  rule: { kind: 'linear', direction: 'higher', target: '80' },
  missing: 'zero',
  zeroDenominator: 'na',
  examBased: false,
}
const definition = {
  categories: [{ key: 'c', name: '普及' }],
  groups: [{ key: 'g', name: '小学', kinds: ['primary'], weights: { c: '100' } }],
  entries: [entry],
  vetoes: [],
  grades: [{ grade: '合格', atLeast: null, quota: null }],
  tieBreak: [],
  publicShows: 'grade',
  listedInspection: null,
}
const file = { definition, indicators: [indicator], dataItems: [item] }
const withEntry = (change: object): unknown => ({
  ...file,
  definition: { ...definition, entries: [{ ...entry, ...change }] },
})

const places = (problems: readonly Problem[]): readonly string[] =>
  problems.map(each => `${pathText(each.path)} ${each.code}`)

describe('a scheme file', () => {
  test('that is sound is read with its formulas, and what it left out is filled in', () => {
    const reading = readScheme(file)
    expect(reading.ok && reading.scheme.trees).toEqual({ rate: { kind: 'name', name: 'rate' } })
    expect(reading.ok && reading.scheme.dataItems[0]).toMatchObject({ id: 'rate', levels: null })
    expect(validateScheme(file)).toEqual([])
  })

  test('of another shape has every fault named at its path, not only the first', () => {
    const wrong = {
      $schema: 'https://example.org/scheme.json',
      definition: {
        ...definition,
        categories: [],
        entries: [
          { ...entry, fullMarks: 10, rule: { kind: 'linear', direction: 'up', target: '8０' }, missing: undefined },
          { ...entry, rule: { kind: 'curve' } },
        ],
        tieBreak: ['category:c', 'luck'],
        grades: [{ grade: '合格', atLeast: null, quota: null, quotaLeast: -1 }],
      },
      indicators: [{ ...indicator, start: 1.5 }],
      dataItems: [{ ...item, key: 'Rate' }],
    }
    expect(places(validateScheme(wrong))).toEqual([
      'definition.categories field_empty',
      'definition.entries[0].fullMarks field_type_wrong',
      'definition.entries[0].rule.direction field_choice_wrong',
      'definition.entries[0].rule.target field_not_decimal',
      'definition.entries[0].missing field_missing',
      'definition.entries[1].rule.kind field_choice_wrong',
      'definition.grades[0].quotaLeast field_out_of_range',
      'definition.tieBreak[1] field_choice_wrong',
      'indicators[0].start field_type_wrong',
      'dataItems[0].key field_format_wrong',
    ])
  })

  test('says each fault as a sentence in both languages', () => {
    const wrong = withEntry({ fullMarks: '10分', rule: { kind: 'curve' }, examBased: 'no', only: [] })
    const problems = validateScheme({
      ...file,
      definition: { ...definition, tieBreak: ['luck', 3] },
      dataItems: 4,
    }).concat(validateScheme(wrong))
    const chinese = problems.map(each => describeProblem(each, zh))
    for (const words of [zh, en])
      for (const problem of problems) expect(describeProblem(problem, words)).not.toMatch(/undefined|\[object|NaN/)
    expect(problems.map(each => describeProblem(each, en))).toContain(
      '“fullMarks” is “10分”, but it has to be a figure written as text with digits and a point only, such as "12.5". Correct it.',
    )
    expect(chinese[0]).toBe('“tieBreak[0]”不能是“luck”，应为以下之一：base、penalty、category:…、indicator:…。')
  })

  test('has a slip of the pen in the name of a field refused', () => {
    expect(places(validateScheme(withEntry({ notAplicableWhen: 'rate = 0' })))).toEqual([
      'definition.entries[0].notAplicableWhen field_unknown',
    ])
  })

  test('of the right shape is checked as a scheme: formulas, weights, items, keys', () => {
    const wrong = {
      ...file,
      definition: {
        ...definition,
        groups: [{ ...definition.groups[0], weights: { c: '90' } }],
        entries: [
          { ...entry, rule: { kind: 'linear', direction: 'higher', target: '0' }, notApplicableWhen: 'rate = (' },
        ],
      },
      indicators: [{ ...indicator, dataItems: ['rat'] }, indicator],
      dataItems: [{ ...item, min: '100', max: '0' }],
    }
    expect(places(validateScheme(wrong))).toEqual([
      'dataItems[0].max bounds_reversed',
      'indicators[1].id key_repeated',
      'indicators[0].dataItems[0] data_item_unknown',
      'definition.groups[0].weights weights_not_100',
      'definition.entries[0].notApplicableWhen formula_invalid',
      'definition.entries[0].rule.target target_not_positive',
    ])
  })

  test.each([[null], [[]], ['text'], [3], [undefined]])('that is %j is no scheme', json => {
    expect(validateScheme(json).length).toBeGreaterThan(0)
  })
})

describe('plan, indicator and data item by themselves', () => {
  test('are named by path', () => {
    expect(places(validatePlan({ title: 1 }))).toContain('title field_type_wrong')
    expect(places(validateIndicator({ ...indicator }))).toContain('planId field_missing')
    expect(places(validateDataItem({ ...item, levels: 'no' }))).toEqual([
      'id field_missing',
      'definition field_missing',
      'min field_missing',
      'max field_missing',
      'levels field_type_wrong',
      'supplier field_missing',
    ])
  })
})
