import { expect, test } from 'vitest'
import { filterLines, isPublished, type ResultLine } from './result.ts'

function line(name: string, points: string | null): ResultLine {
  return { indicatorId: name, code: `LX-${name}`, name, category: 'a', points, fullMarks: '3', explanation: null }
}

const lines = [line('满分', '3.00'), line('失分', '1.40'), line('不适用', null)]

test('only those below full marks: neither full marks nor what is not scored', () => {
  expect(filterLines(lines, { find: '', onlyLost: true }).map(each => each.name)).toEqual(['失分'])
})

test('an indicator is found by name and by code', () => {
  expect(filterLines(lines, { find: '满', onlyLost: false })).toHaveLength(1)
  expect(filterLines(lines, { find: 'lx-', onlyLost: false })).toHaveLength(3)
})

test('results are published from the publication for comment on', () => {
  expect(isPublished('approved')).toBe(false)
  expect(isPublished('publicised')).toBe(true)
  expect(isPublished('archived')).toBe(true)
})
