import { compare, decimal, fromExactText } from '../../number/rational.ts'
import type { GradeLine } from '../../scheme/scheme.ts'
import type { ExactText } from '../../scoring/trace.ts'
import { blocksOf, type Board, type Candidate, fits, nameOf, roomIn, take } from '../grade-board.ts'
import type { GradeStep } from '../grading.ts'
import { bears } from '../veto-effect.ts'

/** Whether a total reaches a grade's line, bound included (R26). */
export function reaches(line: GradeLine, total: ExactText): boolean {
  return line.atLeast === null || compare(fromExactText(total), decimal(line.atLeast)) >= 0
}

/** A vetoed unit that the scheme leaves out of the quota keeps its rank, but takes no place. */
export function takesPlace(board: Board, { effect }: Candidate): boolean {
  return board.rules.grading?.vetoedInBase !== false || !bears(effect)
}

/** Why a shared place did not get the grade: too many for what is left, or nothing is left. */
function refuseBlock(board: Board, position: number, block: readonly Candidate[], room: number): void {
  const grade = nameOf(board, position)
  const places = board.places[position] ?? 0
  const step: GradeStep =
    room > 0
      ? { kind: 'tie_at_quota', grade, places, shared: block.length }
      : { kind: 'quota_full', grade, places, base: board.base }
  for (const candidate of block) candidate.steps.push(step)
}

/** From the best place down while places last; a shared place gets the grade whole or not at all, and nobody below it overtakes. */
function placeGrade(board: Board, line: GradeLine, position: number): void {
  const open = board.candidates.filter(candidate => candidate.tentative < 0 && reaches(line, candidate.total))
  let closed = false
  for (const block of blocksOf(open)) {
    const room: number = closed ? 0 : roomIn(board, position)
    const takers = block.filter(candidate => takesPlace(board, candidate)).length
    closed = room <= 0 || !fits(board, Math.max(takers, 1), room)
    if (closed) {
      refuseBlock(board, position, block, room)
      continue
    }
    take(board, position, takers)
    for (const candidate of block) {
      candidate.tentative = position
      candidate.grade = position
    }
  }
}

/**
 * Step 11: lines and quotas from the best grade down (R26, R27). Who does not fit falls to the next grade and its quota; the last
 * takes whoever is left. Vetoes do not show yet.
 */
export function quotaGrades(board: Board): void {
  board.grades.forEach((line, position) => placeGrade(board, line, position))
}
