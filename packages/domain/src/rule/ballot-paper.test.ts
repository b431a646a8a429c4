import { expect, test } from 'vitest'
import { ballotsByAssessee, type BallotPaper, paperIsValid } from './ballot-paper.ts'
import type { PaperLimit } from './vote-rule.ts'

const limits: readonly PaperLimit[] = [
  { marks: { kind: 'score', from: '90', below: null }, maximum: 3, minimum: null },
  { marks: { kind: 'score', from: null, below: '70' }, maximum: null, minimum: 2 },
]

function paper(...scores: readonly (string | null)[]): BallotPaper {
  return {
    voter: '教师',
    marks: scores.map((score, at) => ({ assesseeId: `${at}`, score, level: null, recused: false })),
  }
}

test('a paper with too many of the best or too few of the worst is void', () => {
  expect(paperIsValid(paper('95', '90', '90', '80', '60', '69.99'), limits)).toBe(true)
  expect(paperIsValid(paper('95', '90', '90', '90', '60', '60'), limits)).toBe(false)
  expect(paperIsValid(paper('95', '80', '80', '80', '70', '60'), limits)).toBe(false)
  expect(paperIsValid(paper('100', '100', '100', '100', '100', '100'), limits)).toBe(false)
})

test('levels have limits as scores do, and recused marks do not count', () => {
  const most: readonly PaperLimit[] = [{ marks: { kind: 'level', level: '优秀' }, maximum: 1, minimum: null }]
  const marks = ['优秀', '优秀'].map((level, at) => ({ assesseeId: `${at}`, score: null, level, recused: at === 1 }))
  expect(paperIsValid({ voter: '教师', marks }, most)).toBe(true)
})

test('a void paper counts for nobody, a valid one for everybody on it', () => {
  const ballots = ballotsByAssessee([paper('95', '60', '60'), paper('100', '100', '100')], limits)
  expect(ballots.get('0')).toEqual([{ voter: '教师', score: '95', level: null, recused: false }])
  expect([...ballots.values()].flat()).toHaveLength(3)
})
