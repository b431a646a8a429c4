import { expect, test } from 'vitest'
import { differences } from './difference.ts'

test('a change shows what differs, and nothing that stayed alike', () => {
  const before = { id: 'a', name: '旧名', labels: ['城区'], schoolCode: null, version: 1 }
  expect(differences(before, { ...before, name: '新名', labels: ['城区', '寄宿制'], version: 2 })).toEqual([
    { path: ['name'], before: '旧名', after: '新名' },
    { path: ['labels'], before: ['城区'], after: ['城区', '寄宿制'] },
  ])
})

test('a new object shows everything that was set', () => {
  expect(differences(null, { id: 'a', name: '名', schoolCode: null, demo: false })).toEqual([
    { path: ['name'], before: null, after: '名' },
    { path: ['demo'], before: null, after: false },
  ])
})

test('lists of objects are compared by name, not by place', () => {
  const before = {
    entries: [
      { code: 'A', marks: '1' },
      { code: 'B', marks: '2' },
    ],
  }
  const after = {
    entries: [
      { code: 'B', marks: '3' },
      { code: 'A', marks: '1' },
    ],
  }
  expect(differences(before, after)).toEqual([{ path: ['entries', 'B', 'marks'], before: '2', after: '3' }])
})

test('rows of a table are read like objects, and nothing differs from nothing', () => {
  expect(differences(null, { assessee_id: 'x' })).toEqual([{ path: ['assesseeId'], before: null, after: 'x' }])
  expect(differences(null, null)).toEqual([])
})
