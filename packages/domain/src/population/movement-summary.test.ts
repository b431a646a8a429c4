import { describe, expect, test } from 'vitest'
import { scoreTexts as english } from '../text/en.ts'
import { scoreTexts as chinese } from '../text/zh-CN.ts'
import type { Movement } from './movement.ts'
import { mostMoved, movementSentence, summariseMovements } from './movement-summary.ts'

function aMovement(assesseeId: string, places: number | null, more: Partial<Movement> = {}): Movement {
  const standing = { total: '80.00', rank: 3, grade: '良好' }
  return {
    assesseeId,
    before: standing,
    after: standing,
    points: places === null ? null : places === 0 ? '0.00' : '1.00',
    places,
    grade: places === null ? null : 'same',
    ...more,
  }
}

function said(all: readonly Movement[]): readonly [string, string] {
  const summary = summariseMovements(all)
  const nameOf = (id: string): string => `${id}校`
  return [movementSentence(summary, nameOf, chinese), movementSentence(summary, nameOf, english)]
}

describe('a what-if in one sentence', () => {
  test('says who rises and falls in grade, and how far the one who moves most goes', () => {
    const all = [
      aMovement('a', 5, { grade: 'up' }),
      aMovement('b', 1, { grade: 'up' }),
      aMovement('c', 0, { grade: 'up', points: '0.40' }),
      aMovement('d', -3, { grade: 'down' }),
      aMovement('e', -3),
      aMovement('f', null),
    ]
    expect(said(all)).toEqual([
      '3 个单位升等，1 个降等；4 个单位名次变动，最大 +5 位（a校）',
      '3 units rise in grade, 1 falls; 4 units change place, at most +5 (a校)',
    ])
  })

  test('names nobody where several move as far, and says a fall with its sign', () => {
    expect(said([aMovement('a', -2), aMovement('b', -2), aMovement('c', 1)])).toEqual([
      '等次都不变；3 个单位名次变动，最大 −2 位',
      'No grade changes; 3 units change place, at most −2',
    ])
  })

  test('says one alone as one', () => {
    expect(said([aMovement('a', 1, { grade: 'up' }), aMovement('b', 0)])).toEqual([
      '1 个单位升等；1 个单位名次变动，最大 +1 位（a校）',
      '1 unit rises in grade; 1 unit changes place, at most +1 (a校)',
    ])
    expect(said([aMovement('a', 0, { grade: 'down' })])).toEqual([
      '1 个单位降等；名次都不变',
      '1 unit falls in grade; no place changes',
    ])
  })

  test('says that points alone change, that nothing does, and that nobody can be compared', () => {
    expect(said([aMovement('a', 0, { points: '0.10' })])[0]).toBe('等次都不变；名次都不变')
    expect(said([aMovement('a', 0)])).toEqual(['得分、名次和等次都不变', 'No total, place or grade changes'])
    expect(said([aMovement('a', null)])).toEqual(['没有可比较的单位', 'No unit can be compared'])
  })

  test('shows those who move most, in the order of the ranking', () => {
    const all = [aMovement('a', 1), aMovement('b', -4), aMovement('c', 0), aMovement('d', null), aMovement('e', 2)]
    expect(mostMoved(all, 2).map(each => each.assesseeId)).toEqual(['b', 'e'])
    expect(mostMoved(all, 9).map(each => each.assesseeId)).toEqual(['a', 'b', 'c', 'e'])
  })
})
