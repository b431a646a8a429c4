import { expect, test } from 'vitest'
import { anEntry, aSchemeDefinition } from '../testing/scheme.ts'
import { changeNumbers, numberAt } from './change-number.ts'
import { SchemeDefinition } from './scheme.ts'

const definition = aSchemeDefinition([anEntry('a')], {
  grades: [
    { grade: '优秀', atLeast: '90', quota: '30', quotaLeast: 1 },
    { grade: '合格', atLeast: null, quota: null },
  ],
})

test('a weight, a target, a quota and a count are written anew; the rest stays as it was', () => {
  const changed = changeNumbers(definition, [
    { path: ['groups', 0, 'weights', 'c'], from: '100', to: '90' },
    { path: ['entries', 0, 'rule', 'test', 'target'], from: '80', to: '85.5' },
    { path: ['grades', 0, 'quota'], from: '30', to: null },
    { path: ['grades', 0, 'quotaLeast'], from: '1', to: '2' },
  ])
  expect(SchemeDefinition.parse(changed)).toEqual(changed)
  expect(numberAt(changed, ['groups', 0, 'weights', 'c'])).toBe('90')
  expect(numberAt(changed, ['entries', 0, 'rule', 'test', 'target'])).toBe('85.5')
  expect(changed.grades[0]).toEqual({ grade: '优秀', atLeast: '90', quota: null, quotaLeast: 2 })
  expect(changed.grades[1]).toBe(definition.grades[1])
  expect(numberAt(definition, ['groups', 0, 'weights', 'c'])).toBe('100')
})

test('a change is left out where the definition went on without it', () => {
  const stale = [{ path: ['entries', 0, 'fullMarks'], from: '12', to: '8' }]
  expect(changeNumbers(definition, stale)).toEqual(definition)
  expect(numberAt(definition, ['entries', 7, 'fullMarks'])).toBeUndefined()
})
