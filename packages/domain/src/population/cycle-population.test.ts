import { describe, expect, test } from 'vitest'
import { computeResults } from '../publication/result.ts'
import { aDataItem, anEntry, anIndicator, anInput, aSchemeDefinition, compiled, verified } from '../testing/scheme.ts'
import { unitFigure } from './cell-sum.ts'
import { cycleTable, type CyclePopulation, indicatorsWithoutValues, leaveOutOwed } from './cycle-population.ts'
import { scorePopulation } from './score-population.ts'

const items = ['a', 'b', 'later'].map(key => aDataItem(key))
const indicators = ['a', 'b'].map(key => anIndicator(`${key}-new`, { code: key, formula: key, dataItems: [key] }))
const groups = [
  { key: 'towns', name: '乡镇', kinds: ['township' as const], weights: { c: '100' } },
  { key: 'schools', name: '小学', kinds: ['primary' as const], weights: { c: '100' } },
]
const every = {
  groups: ['schools', 'towns'],
  rule: { kind: 'linear' as const, direction: 'higher' as const, target: '100' },
}
const scheme = compiled(
  aSchemeDefinition([anEntry('a-new', every), anEntry('b-new', every)], { groups }),
  indicators,
  items,
)

const population: CyclePopulation = {
  ids: ['school', 'town', 'nursery', 'other'],
  names: ['学校', '镇', '园', '另一所'],
  groupKeys: ['schools', 'g2', 'g3', 'schools'],
  kinds: ['primary', 'township', 'kindergarten', 'primary'],
  values: { a: ['50', '70', '80', '90'], b: ['10', '20', null, null], gone: ['1', null, null, null] },
  baselines: {},
  facts: [
    {
      row: 3,
      notApplicable: ['b-old', 'unknown'],
      vetoes: [{ code: 'of-last-year', documentNumber: '1', on: '2020-03-01' }],
    },
  ],
  codes: { 'b-old': 'b' },
}

describe('a cycle’s values under another scheme', () => {
  test('stand in the groups of the draft, kind by kind, and score as one by one', () => {
    const table = cycleTable(scheme, population, 'kind')
    expect(table.ids).toEqual(['town', 'school', 'other'])
    const scores = scorePopulation(scheme, table)
    const oneByOne = computeResults(scheme, [
      anInput(verified({ a: '70', b: '20' }), { assesseeId: 'town', groupKey: 'towns' }),
      anInput(verified({ a: '50', b: '10' }), { assesseeId: 'school', groupKey: 'schools' }),
      anInput(verified({ a: '90' }), { assesseeId: 'other', groupKey: 'schools', notApplicable: ['b-new'] }),
    ])
    expect(oneByOne.map(({ score }) => score.total)).toEqual(['45.00', '30.00', '90.00'])
    expect([...scores.totals].map(total => unitFigure(total, 2))).toEqual(['45.00', '30.00', '90.00'])
    expect([...scores.ranks]).toEqual(oneByOne.map(({ rank }) => rank.rank))
  })

  test('or in those in which the cycle opened', () => {
    expect(cycleTable(scheme, population, 'cycle').ids).toEqual(['school', 'other'])
  })

  test('say which indicators have no values', () => {
    const later = anIndicator('l', { formula: 'later', dataItems: ['later'] })
    const wider = compiled(
      aSchemeDefinition([anEntry('a-new', every), anEntry('l', { ...every, groups: ['schools'] })], { groups }),
      [...indicators, later],
      items,
    )
    expect(indicatorsWithoutValues(wider, cycleTable(wider, population, 'kind'))).toEqual([later])
    expect(indicatorsWithoutValues(scheme, cycleTable(scheme, population, 'kind'))).toEqual([])
  })

  test('in a cycle that is still filled in, what is owed is left out of the total', () => {
    const owing = aSchemeDefinition(
      ['a-new', 'b-new'].map(id => anEntry(id, { ...every, missing: 'block' })),
      { groups },
    )
    const totals = [owing, leaveOutOwed(owing)].map(definition => {
      const ready = compiled(definition, indicators, items)
      const table = cycleTable(ready, { ...population, facts: [] }, 'kind')
      const { hasTotal, totals: all } = scorePopulation(ready, table)
      const row = table.ids.indexOf('other')
      return hasTotal[row] === 1 ? unitFigure(all[row] ?? 0, 2) : null
    })
    expect(totals).toEqual([null, '90.00'])
  })
})
