import { blocksOf, type Board, fits, nameOf, take } from '../grade-board.ts'
import { bears } from '../veto-effect.ts'
import { reaches } from './quota-grade.ts'

/**
 * Step 13, only where the scheme says so: places of the best grade that a veto emptied go to the next by rank who reach its line
 * and whom no veto bars; a shared place gets in whole or not at all. What they leave in lower grades stays empty.
 */
export function refillBest(board: Board): void {
  const [best] = board.grades
  const places = board.places[0] ?? null
  if (board.rules.grading?.refill !== true || best === undefined || places === null) return
  const held = board.candidates.filter(candidate => candidate.grade === 0).length
  let room = Math.min(places, board.taken[0] ?? 0) - held
  const next = board.candidates.filter(each => each.grade > 0 && !bears(each.effect) && reaches(best, each.total))
  for (const block of blocksOf(next)) {
    if (room <= 0 || !fits(board, block.length, room)) return
    room -= block.length
    for (const candidate of block) {
      take(board, candidate.grade, -1)
      candidate.grade = 0
      candidate.steps.push({ kind: 'refilled', grade: nameOf(board, 0) })
    }
  }
}
