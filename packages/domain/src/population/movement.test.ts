import { expect, test } from 'vitest'
import type { ValueRule } from '../rule/index.ts'
import { aDataItem, anEntry, anIndicator, anInput, aSchemeDefinition, compiled, verified } from '../testing/scheme.ts'
import { movements } from './movement.ts'
import { tableOf } from './population-table.ts'
import { scorePopulation } from './score-population.ts'

const items = [aDataItem('a'), aDataItem('b')]
const indicators = ['a', 'b'].map(key => anIndicator(key, { formula: key, dataItems: [key] }))
const rule: ValueRule = { kind: 'linear', direction: 'higher', target: '100' }

function under(weights: Record<string, string>) {
  const definition = aSchemeDefinition([anEntry('a', { rule }), anEntry('b', { rule, category: 'd' })], {
    categories: [
      { key: 'c', name: '甲' },
      { key: 'd', name: '乙' },
    ],
    groups: [{ key: 'g', name: '组', kinds: ['primary'], weights }],
  })
  const ready = compiled(definition, indicators, items)
  const inputs = [
    anInput(verified({ a: '95', b: '50' }), { assesseeId: 'x' }),
    anInput(verified({ a: '70', b: '90' }), { assesseeId: 'y' }),
    anInput(verified({ a: '60', b: null }), { assesseeId: 'z', notApplicable: ['a', 'b'] }),
  ]
  return {
    scores: scorePopulation(ready, tableOf(ready, inputs)),
    grades: definition.grades.map(line => line.grade),
  }
}

test('whoever is strong in what counts for more rises, points, place and grade', () => {
  const [x, y, z] = movements(under({ c: '80', d: '20' }), under({ c: '20', d: '80' }))
  expect(x).toEqual({
    assesseeId: 'x',
    before: { total: '86.00', rank: 1, grade: '良好' },
    after: { total: '59.00', rank: 2, grade: '不合格' },
    points: '-27.00',
    places: -1,
    grade: 'down',
  })
  expect(y).toMatchObject({ points: '12.00', places: 1, grade: 'up' })
  expect(z).toMatchObject({ points: null, places: null, grade: null })
})
