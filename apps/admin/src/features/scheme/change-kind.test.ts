import { ruleKinds } from '@yaodian/domain'
import { expect, test } from 'vitest'
import { changeKind } from './change-kind.ts'
import { freshRules } from './rule-field.ts'
import { rulePurposes } from './rule-purpose.ts'

test('every kind of rule stands under one purpose', () => {
  expect(rulePurposes.flatMap(each => each.kinds).toSorted()).toEqual(ruleKinds.toSorted())
})

test('another kind keeps target, direction and the further provisions', () => {
  const lines = { cap: '2', zeroWhen: [{ label: '弄虚作假', when: 'faked' }] }
  const linear = { kind: 'linear', direction: 'lower', target: '5', targetItem: 'own', round: 1, ...lines }
  const threshold = changeKind(linear, 'linear', 'threshold')
  expect(threshold).toEqual({
    kind: 'threshold',
    test: { kind: 'at_most', target: '5', targetItem: 'own', strict: false },
    round: 1,
    ...lines,
  })
  expect(changeKind(threshold, 'threshold', 'shortfall')).toMatchObject({
    kind: 'shortfall',
    direction: 'lower',
    target: '5',
    targetItem: 'own',
    per: '1',
    ...lines,
  })
})

test('what means something else is not carried over', () => {
  const rank = { kind: 'rank', direction: 'higher', award: { kind: 'share' }, tie: 'best' }
  expect(changeKind(rank, 'rank', 'non_decreasing')).toEqual(freshRules.non_decreasing)
  expect(changeKind({ kind: 'shortfall', direction: 'band', target: '3' }, 'shortfall', 'linear')).toMatchObject({
    direction: 'higher',
    target: '3',
  })
})
