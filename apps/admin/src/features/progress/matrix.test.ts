import { expect, test } from 'vitest'
import { cellState, countCells, tally } from './matrix.ts'

test('a letter is a state, and what is not asked does not count', () => {
  const cells = [0, 1, 2, 3, 4, 5, 6, 7].map(index => cellState({ cells: 'wrato-n' }, index))
  expect(cells).toEqual([
    'waiting',
    'ready',
    'accepted',
    'returned',
    'objected',
    'not_asked',
    'not_applicable',
    'not_asked',
  ])
  expect(tally(cells)).toEqual({ accepted: 1, asked: 5 })
})

test('what was left out as not applicable is counted by itself, so that the states add up with the review’s list', () => {
  const { accepted, asked, states, notApplicable } = countCells({
    indicators: [1, 2, 3],
    assessees: [{ cells: 'aan' }, { cells: 'wa-' }],
  })
  expect([accepted, asked, states.accepted, states.waiting, notApplicable]).toEqual([3, 4, 3, 1, 1])
})
