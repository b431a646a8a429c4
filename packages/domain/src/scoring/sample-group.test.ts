import { expect, test } from 'vitest'
import type { ValueRule } from '../rule/index.ts'
import { aDataItem, anEntry, anIndicator, anInput, aSchemeDefinition, compiled, verified } from '../testing/scheme.ts'
import { comparesInGroup } from './group.ts'
import { sampleGroup } from './sample-group.ts'
import { scoreAssessee } from './score.ts'

function schemeOf(rule: ValueRule) {
  return compiled(aSchemeDefinition([anEntry('i', { rule })]), [anIndicator('i')], [aDataItem('v')])
}

test('a rule that compares can be tried out against made-up values', () => {
  const scheme = schemeOf({ kind: 'rank', direction: 'higher', award: { kind: 'share' }, tie: 'best' })
  const input = anInput(verified({ v: '80' }))
  expect(scoreAssessee(scheme, input, sampleGroup(scheme, input, ['90', '70', '60'])).lines[0]?.points).toBe('7.50')
  expect(scoreAssessee(scheme, input).lines[0]?.state).toBe('after_review')
  expect(scheme.entries.map(comparesInGroup)).toEqual([true])
})

test('who was first and now is second of six is still among the first five', () => {
  const scheme = schemeOf({ kind: 'rank_shift', direction: 'higher', previous: { kind: 'computed' } })
  const input = anInput(verified({ v: '80' }, { v: '99' }))
  const group = sampleGroup(scheme, input, ['90', '70', '60', '50', '40'])
  expect(scoreAssessee(scheme, input, group).lines[0]?.steps.find(step => step.kind === 'rank_shift')).toMatchObject({
    rank: 2,
    previous: 1,
    case: 'top',
  })
})
