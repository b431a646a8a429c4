import { describe, expect, test } from 'vitest'
import { changedBy, differingParts, mergeParts, onlyDiffering } from './scheme-part.ts'

const base = {
  name: '方案',
  definition: {
    entries: [
      { indicatorId: 'a', fullMarks: '10' },
      { indicatorId: 'b', fullMarks: '20' },
    ],
    groups: [{ key: 'g', name: '小学组' }],
  },
}
const mine = {
  ...base,
  definition: { ...base.definition, entries: [{ fullMarks: '15', indicatorId: 'a' }, base.definition.entries[1]] },
}
const theirs = {
  name: '新名',
  definition: {
    ...base.definition,
    entries: [...base.definition.entries, { indicatorId: 'c', fullMarks: '5' }],
  },
}

describe('two people changed a scheme', () => {
  const parts = differingParts(mine, theirs)

  test('only the changed parts are shown, and each by who changed it', () => {
    expect(parts.map(part => [part.key, changedBy(part, base)])).toEqual([
      ['name', 'theirs'],
      ['entries a', 'mine'],
      ['entries c', 'theirs'],
    ])
  })

  test('my part is put into theirs and nothing of theirs is lost', () => {
    const merged = mergeParts(
      theirs,
      parts.filter(part => changedBy(part, base) === 'mine'),
    )
    expect(merged.name).toBe('新名')
    expect(merged.definition.entries).toEqual([
      { indicatorId: 'a', fullMarks: '15' },
      { indicatorId: 'b', fullMarks: '20' },
      { indicatorId: 'c', fullMarks: '5' },
    ])
  })

  test('choosing mine throughout gives my version', () => {
    expect(differingParts(mergeParts(theirs, parts), mine)).toEqual([])
  })

  test('without the version that both saw, everything is for the person to decide', () => {
    expect(parts.map(part => changedBy(part, null))).toEqual(['both', 'both', 'both'])
  })

  test('of a group only what differs is shown, down to the single weight', () => {
    const group = { key: 'g', name: '小学组', weights: { a: '60', b: '40' } }
    expect(onlyDiffering(group, { ...group, weights: { a: '60', b: '30' } })).toEqual({ weights: { b: '40' } })
    expect(onlyDiffering(group, undefined)).toEqual(group)
  })

  test('two groups changed by two people are two parts', () => {
    const groups = [
      { key: 'g', name: '小学组' },
      { key: 'h', name: '初中组' },
    ]
    const [first, second] = groups
    const of = (changed: readonly unknown[]) => ({ ...base, definition: { groups: changed } })
    const found = differingParts(of([{ ...first, name: '甲组' }, second]), of([first, { ...second, name: '乙组' }]))
    expect(found.map(part => [part.key, changedBy(part, of(groups))])).toEqual([
      ['groups g', 'mine'],
      ['groups h', 'theirs'],
    ])
  })
})
