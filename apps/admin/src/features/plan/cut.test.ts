import { describe, expect, test } from 'vitest'
import { cut, linesOf } from './cut.ts'

describe('a text that is cut at its measures', () => {
  const text = 'abcdefgh'
  const joined = (spans: readonly { start: number; end: number }[]) =>
    cut({ start: 1, end: 7 }, spans).map(part => text.slice(part.start, part.end))

  test('is whole when put together again', () => {
    expect(joined([{ start: 2, end: 4 }])).toEqual(['b', 'cd', 'efg'])
    expect(joined([])).toEqual(['bcdefg'])
  })

  test('takes the part of a span that lies inside, and skips what lies outside', () => {
    expect(
      joined([
        { start: 0, end: 3 },
        { start: 6, end: 8 },
        { start: 7, end: 8 },
      ]),
    ).toEqual(['bc', 'def', 'g'])
  })

  test('lets the first of two overlapping spans count', () => {
    expect(
      joined([
        { start: 2, end: 5 },
        { start: 4, end: 6 },
      ]),
    ).toEqual(['b', 'cde', 'fg'])
  })
})

test('lines know their offsets whatever the line break', () => {
  expect(linesOf('a\r\nbc\n\nd')).toEqual([
    { start: 0, end: 1 },
    { start: 3, end: 5 },
    { start: 6, end: 6 },
    { start: 7, end: 8 },
  ])
})
