import { describe, expect, test } from 'vitest'
import { entriesMeet, entryCountsFor } from './entry-scope.ts'

const everybody = { groups: ['upper'] }
const only = (...ids: string[]) => ({ groups: ['upper', 'primary'], only: ids })

describe('for whom an entry counts', () => {
  test('for the whole group where it is not narrowed, and for no other group', () => {
    expect(entryCountsFor(everybody, 'upper', 'no-1')).toBe(true)
    expect(entryCountsFor(everybody, 'primary', 'no-1')).toBe(false)
  })

  test('only for the organisations that it names', () => {
    expect(entryCountsFor(only('no-1'), 'upper', 'no-1')).toBe(true)
    expect(entryCountsFor(only('no-1'), 'upper', 'no-2')).toBe(false)
  })

  test('two entries meet in a group unless they name different organisations', () => {
    expect(entriesMeet(everybody, only('no-1'), 'upper')).toBe(true)
    expect(entriesMeet(everybody, only('no-1'), 'primary')).toBe(false)
    expect(entriesMeet(only('no-1', 'no-2'), only('no-2'), 'upper')).toBe(true)
    expect(entriesMeet(only('no-1'), only('no-2'), 'upper')).toBe(false)
  })
})
