import { blocksOf, type Board, type Candidate, fits, nameOf, roomIn, take } from '../grade-board.ts'
import { bears } from '../veto-effect.ts'
import { takesPlace } from './quota-grade.ts'

/** Where vetoes lead from the grade that a unit would have: cap, then downgrade from it or from what was tentative, then failure. */
function targetOf(board: Board, { effect, tentative }: Candidate): number {
  const last = board.grades.length - 1
  if (effect.fails) return last
  const capped = Math.max(tentative, effect.best)
  const fromTentative = board.rules.grading?.downgradeFrom === 'tentative'
  const lowered = fromTentative ? Math.max(capped, tentative + effect.down) : capped + effect.down
  return Math.min(last, lowered)
}

/** The first grade from `wanted` down that has room for so many. The last one always has. */
function firstWithRoom(board: Board, wanted: number, count: number): number {
  const last = board.grades.length - 1
  for (let position = wanted; position < last; position += 1)
    if (fits(board, count, roomIn(board, position))) return position
  return last
}

function explainMove(board: Board, candidate: Candidate): void {
  const { effect, tentative, grade, steps } = candidate
  const { best, down, fails } = effect
  if (best > tentative) steps.push({ kind: 'veto_cap', grade: nameOf(board, best), cause: effect.bestCause })
  if (down > 0 && !fails) {
    const from = board.rules.grading?.downgradeFrom === 'tentative' ? tentative : Math.max(tentative, best)
    steps.push({ kind: 'veto_downgrade', from: nameOf(board, from), to: nameOf(board, grade), cause: effect.downCause })
  }
  if (fails) steps.push({ kind: 'veto_fail', grade: nameOf(board, grade) })
  if (effect.disqualified !== null) steps.push({ kind: 'disqualified', cause: effect.disqualified })
}

/**
 * Step 12: cap → downgrade → failure (R10, R21). A place that a veto empties stays taken, so nobody moves up; who is lowered takes a
 * place of the lower grade only where one is left, and else falls further, so a veto never takes another unit's grade.
 */
export function vetoGrades(board: Board): void {
  for (const block of blocksOf(board.candidates.filter(candidate => bears(candidate.effect)))) {
    for (const target of [...new Set(block.map(candidate => targetOf(board, candidate)))].toSorted((a, b) => a - b)) {
      const here = block.filter(each => targetOf(board, each) === target)
      const moved = here.filter(each => each.tentative !== target || !takesPlace(board, each))
      const position = moved.length === 0 ? target : firstWithRoom(board, target, moved.length)
      for (const candidate of moved) candidate.grade = position
      take(board, position, moved.length)
    }
  }
  for (const candidate of board.candidates) explainMove(board, candidate)
}
