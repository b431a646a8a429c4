import { expect, test } from 'vitest'
import type { ValueRule } from '../rule/index.ts'
import { aDataItem, anEntry, anIndicator, anInput, aSchemeDefinition, compiled, verified } from '../testing/scheme.ts'
import { computeResults } from './result.ts'

const rule: ValueRule = { kind: 'linear', direction: 'higher', target: '100' }
const definition = aSchemeDefinition([anEntry('a', { rule, groups: ['g', 'h'] })], {
  groups: [
    { key: 'g', name: '小学组', kinds: ['primary'], weights: { c: '100' } },
    { key: 'h', name: '初中组', kinds: ['junior'], weights: { c: '100' } },
  ],
  vetoes: [
    {
      code: 'X1',
      trigger: '师德',
      effect: { kind: 'fail' },
      legalBasis: ['教师法'],
      triggerDocument: '处分决定',
      officeId: 'office',
    },
  ],
})
const scheme = compiled(definition, [anIndicator('a')], [aDataItem('v')])

function unit(assesseeId: string, groupKey: string, value: string, vetoed = false) {
  const vetoes = vetoed ? [{ code: 'X1', documentNumber: '澧教处〔2020〕1号', on: '2020-10-01' }] : []
  return anInput(verified({ v: value }), { assesseeId, groupKey, vetoes })
}

test('everyone is scored, ranked and graded inside their own group', () => {
  const inputs = [
    unit('h1', 'h', '50'),
    unit('g1', 'g', '95'),
    unit('g2', 'g', '95', true),
    unit('g3', 'g', '70'),
    unit('g4', 'g', '99'),
  ]
  const results = computeResults(scheme, inputs)
  expect(results.map(({ score, rank, grade }) => [score.assesseeId, score.total, rank.rank, grade.grade])).toEqual([
    ['g1', '95.00', 2, '良好'],
    ['g2', '95.00', 2, '不合格'],
    ['g3', '70.00', 4, '合格'],
    ['g4', '99.00', 1, '优秀'],
    ['h1', '50.00', 1, '不合格'],
  ])
})

test('the order of the input changes nobody’s result', () => {
  const inputs = ['90', '80', '90', '10'].map((value, at) => unit(`u${at}`, 'g', value))
  const byId = (all: readonly ReturnType<typeof computeResults>[number][]) =>
    Object.fromEntries(all.map(each => [each.score.assesseeId, each]))
  expect(byId(computeResults(scheme, inputs.toReversed()))).toEqual(byId(computeResults(scheme, inputs)))
})
