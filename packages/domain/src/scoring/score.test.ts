import { describe, expect, test } from 'vitest'
import type { ValueRule } from '../rule/index.ts'
import type { RuleLines } from '../rule/rule-line.ts'
import type { RuleOf } from '../rule/table.ts'
import type { Veto } from '../scheme/scheme.ts'
import { aDataItem, anEntry, anIndicator, anInput, aSchemeDefinition, compiled, verified } from '../testing/scheme.ts'
import { scoreAssessee } from './score.ts'
import type { AssesseeInput } from './score-input.ts'

const items = [
  aDataItem('v'),
  aDataItem('w'),
  aDataItem('due'),
  aDataItem('n', 'integer'),
  aDataItem('has', 'boolean'),
  aDataItem('grade', 'level', { levels: ['好', '差'] }),
]
const linear: RuleOf<'linear'> = { kind: 'linear', direction: 'higher', target: '100' }

function veto(code: string, effect: Veto['effect']): Veto {
  return { code, trigger: code, effect, legalBasis: ['依据'], triggerDocument: '通报', officeId: 'office' }
}

const confirmed = (code: string) => [{ code, documentNumber: '澧教通〔2020〕3号', on: '2020-11-02' }]

/** Two categories of 60 and 40; `a` in the first, `b` in the second, both in proportion to 100. */
function twoCategories() {
  const definition = aSchemeDefinition(
    [anEntry('a', { rule: linear, fullMarks: '10' }), anEntry('b', { rule: linear, fullMarks: '5', category: 'd' })],
    {
      categories: [
        { key: 'c', name: '甲' },
        { key: 'd', name: '乙' },
      ],
      groups: [{ key: 'g', name: '小学组', kinds: ['primary'], weights: { c: '60', d: '40' } }],
      vetoes: [
        veto('indicator', { kind: 'zero_indicator', indicatorId: 'a' }),
        veto('total', { kind: 'zero_total' }),
        veto('grade', { kind: 'fail' }),
      ],
    },
  )
  return compiled(definition, [anIndicator('a'), anIndicator('b', { formula: 'w', dataItems: ['w'] })], items)
}

function scored(values: Record<string, string | null>, overrides: Partial<AssesseeInput> = {}) {
  return scoreAssessee(twoCategories(), anInput(verified(values), overrides))
}

describe('a total', () => {
  test('weighs the rate of each category', () => {
    expect(scored({ v: '80', w: '50' })).toMatchObject({ total: '68.00', blocked: [], zeroedBy: null })
  })

  test('comes from the lines as rounded, and is rounded once', () => {
    const score = scored({ v: '33.333', w: '33.333' })
    expect(score.lines.map(line => [line.exact, line.points])).toEqual([
      ['33333/10000', '3.33'],
      ['33333/20000', '1.67'],
    ])
    // 60 × 3.33/10 + 40 × 1.67/5
    expect(score.total).toBe('33.34')
  })

  test('a category in which nothing applies gives its weight to the others', () => {
    const score = scored({ v: '80' }, { notApplicable: ['b'] })
    expect(score.total).toBe('80.00')
    expect(score.categories).toHaveLength(1)
    expect(score.lines[1]).toMatchObject({ state: 'not_applicable', points: null })
  })

  test('there is none when nothing applies', () => {
    expect(scored({}, { notApplicable: ['a', 'b'] }).total).toBeNull()
  })

  test('a veto on one indicator takes its points, on the total all of it; one on the grade leaves the score visible', () => {
    expect(scored({ v: '80', w: '50' }, { vetoes: confirmed('indicator') })).toMatchObject({
      total: '20.00',
      lines: [{ points: '0.00', picture: { kind: 'seal', documentNumber: '澧教通〔2020〕3号' } }, {}],
    })
    expect(scored({ v: '80', w: '50' }, { vetoes: confirmed('total') })).toMatchObject({
      total: '0.00',
      zeroedBy: { code: 'total' },
    })
    expect(scored({ v: '80', w: '50' }, { vetoes: confirmed('grade') }).total).toBe('68.00')
  })

  test('an unknown veto and an unknown group are refused, as is a value of another type', () => {
    expect(() => scored({ v: '1', w: '1' }, { vetoes: confirmed('none') })).toThrow('veto_unknown')
    expect(() => scored({ v: '1', w: '1' }, { groupKey: 'none' })).toThrow('group_unknown')
    for (const text of ['NaN', 'Infinity', '８０', '1,600', 'eighty', ''])
      expect(() => scored({ v: text, w: '1' }), text).toThrow('number_invalid')
  })
})

describe('a value that nobody supplied', () => {
  const missing = (policy: 'zero' | 'na' | 'block', use: AssesseeInput['use'] = 'verified') => {
    const definition = aSchemeDefinition([
      anEntry('a', { rule: linear, missing: policy }),
      anEntry('b', { rule: linear }),
    ])
    const scheme = compiled(definition, [anIndicator('a'), anIndicator('b', { formula: 'w', dataItems: ['w'] })], items)
    return scoreAssessee(scheme, anInput(verified({ w: '100' }), { use }))
  }

  test('is nothing marked 未报, or not applicable, or stops the approval', () => {
    expect(missing('zero')).toMatchObject({ total: '50.00', lines: [{ state: 'missing', points: '0.00' }, {}] })
    expect(missing('na')).toMatchObject({ total: '100.00', lines: [{ state: 'not_applicable', points: null }, {}] })
    expect(missing('block')).toMatchObject({
      total: null,
      blocked: ['a'],
      lines: [{ state: 'blocked', points: null }, {}],
    })
  })

  test('in a preview what others still owe is left out of the total', () => {
    expect(missing('block', 'preview')).toMatchObject({ total: '100.00', blocked: ['a'] })
  })

  test('is never taken for 0: a rule where less is better gives no points', () => {
    const rule: ValueRule = { kind: 'threshold', test: { kind: 'at_most', target: '0', strict: false } }
    const scheme = compiled(aSchemeDefinition([anEntry('a', { rule })]), [anIndicator('a')], items)
    expect(scoreAssessee(scheme, anInput({})).lines[0]).toMatchObject({ state: 'missing', points: '0.00' })
  })

  test('a reported value does not count until it is verified, except in a preview', () => {
    const scheme = compiled(aSchemeDefinition([anEntry('a', { rule: linear })]), [anIndicator('a')], items)
    const values = { v: { reported: '50', verified: null, baseline: null } }
    expect(scoreAssessee(scheme, anInput(values)).lines[0]).toMatchObject({ state: 'missing' })
    expect(scoreAssessee(scheme, anInput(values, { use: 'preview' })).lines[0]).toMatchObject({
      state: 'scored',
      points: '5.00',
    })
    expect(
      scoreAssessee(scheme, anInput({ v: { reported: '50', verified: '40', baseline: null } }, { use: 'preview' }))
        .lines[0],
    ).toMatchObject({ points: '4.00', reportedValue: '50' })
  })
})

describe('a denominator of 0', () => {
  const ratio = (zeroDenominator: 'na' | 'full' | 'zero') => {
    const indicator = anIndicator('a', { formula: 'v / due * 100', dataItems: ['v', 'due'], unit: '%' })
    const scheme = compiled(aSchemeDefinition([anEntry('a', { rule: linear, zeroDenominator })]), [indicator], items)
    return scoreAssessee(scheme, anInput(verified({ v: '0', due: '0' }))).lines[0]
  }

  test('is not applicable, full marks or nothing, as the entry says', () => {
    expect(ratio('na')).toMatchObject({ state: 'not_applicable', points: null })
    expect(ratio('full')).toMatchObject({ state: 'scored', points: '10.00' })
    expect(ratio('zero')).toMatchObject({ state: 'scored', points: '0.00' })
  })
})

describe('what a rule carries', () => {
  const withLines = (lines: RuleLines, values: Record<string, string>, baselines: Record<string, string> = {}) => {
    const rule: ValueRule = { ...linear, ...lines }
    const scheme = compiled(
      aSchemeDefinition([anEntry('a', { rule, notApplicableWhen: 'n = 9' })]),
      [anIndicator('a', { formula: 'v - base(v)' })],
      items,
    )
    return scoreAssessee(scheme, anInput(verified({ n: '0', has: 'false', ...values }, { v: '0', ...baselines })))
      .lines[0]
  }

  test('a condition that makes it not applicable', () => {
    expect(withLines({}, { v: '50', n: '9' })).toMatchObject({
      state: 'not_applicable',
      steps: [{ kind: 'not_applicable', why: 'condition' }],
    })
  })

  test('full marks by condition come before everything but zeroing', () => {
    const fullWhen = [{ label: '已无', when: 'v = 0' }]
    expect(withLines({ fullWhen }, { v: '0' })).toMatchObject({ points: '10.00' })
    expect(withLines({ fullWhen, zeroWhen: [{ label: '瞒报', when: 'has' }] }, { v: '0', has: 'true' })).toMatchObject({
      points: '0.00',
    })
  })

  test('a coefficient within its bounds, and never more than full marks', () => {
    const coefficient = { item: 'w', min: '0.9', max: '1.1', default: '1' }
    expect(withLines({ coefficient }, { v: '50', w: '1.5' })).toMatchObject({ points: '5.50' })
    expect(withLines({ coefficient }, { v: '50' })).toMatchObject({ points: '5.00' })
    expect(withLines({ coefficient }, { v: '100', w: '1.1' })).toMatchObject({ points: '10.00' })
  })

  test('floor and cap hold the points, zeroing beats the floor', () => {
    expect(withLines({ floor: '3', cap: '8' }, { v: '10' })).toMatchObject({ points: '3.00' })
    expect(withLines({ floor: '3', cap: '8' }, { v: '90' })).toMatchObject({ points: '8.00' })
    expect(
      withLines({ floor: '3', zeroWhen: [{ label: '瞒报', when: 'has' }] }, { v: '10', has: 'true' }),
    ).toMatchObject({ points: '0.00' })
  })

  test('a count that is no whole number is refused', () => {
    expect(() => withLines({}, { v: '1', n: '1.5' })).toThrow('value_not_whole')
  })
})

test('an indicator counts only for the groups it names', () => {
  const definition = aSchemeDefinition(
    [anEntry('a', { rule: linear }), anEntry('b', { rule: linear, groups: ['h'] })],
    {
      groups: [
        { key: 'g', name: '小学组', kinds: ['primary'], weights: { c: '100' } },
        { key: 'h', name: '初中组', kinds: ['junior'], weights: { c: '100' } },
      ],
    },
  )
  const scheme = compiled(definition, [anIndicator('a'), anIndicator('b')], items)
  expect(scoreAssessee(scheme, anInput(verified({ v: '100' }))).lines.map(line => line.indicatorId)).toEqual(['a'])
})
