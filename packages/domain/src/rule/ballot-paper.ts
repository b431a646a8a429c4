import { compare, decimal } from '../number/rational.ts'
import type { Ballot } from '../scoring/score-input.ts'
import type { PaperLimit } from './vote-rule.ts'

/** What one voter said of everyone on the paper. Anonymous: the class of the voter is all that is kept. */
export interface BallotPaper {
  readonly voter: string
  readonly marks: readonly PaperMark[]
}

/** A mark for one assessee; neither score nor level: abstained. */
export interface PaperMark extends Pick<Ballot, 'score' | 'level' | 'recused'> {
  readonly assesseeId: string
}

function falls(mark: PaperMark, { marks }: PaperLimit): boolean {
  if (marks.kind === 'level') return mark.level === marks.level
  if (mark.score === null) return false
  const score = decimal(mark.score)
  return (
    (marks.from === null || compare(score, decimal(marks.from)) >= 0) &&
    (marks.below === null || compare(score, decimal(marks.below)) < 0)
  )
}

/** Whether a paper keeps every limit (R19): at most, at least so many marks of a kind. Recused marks do not count. */
export function paperIsValid(paper: BallotPaper, limits: readonly PaperLimit[]): boolean {
  const marks = paper.marks.filter(mark => !mark.recused)
  return limits.every(limit => {
    const count = marks.filter(mark => falls(mark, limit)).length
    return (limit.maximum === null || count <= limit.maximum) && (limit.minimum === null || count >= limit.minimum)
  })
}

/** The valid papers as ballots by assessee; a void paper counts for nobody. */
export function ballotsByAssessee(
  papers: readonly BallotPaper[],
  limits: readonly PaperLimit[],
): ReadonlyMap<string, readonly Ballot[]> {
  const ballots = new Map<string, Ballot[]>()
  for (const paper of papers.filter(each => paperIsValid(each, limits))) {
    for (const { assesseeId, score, level, recused } of paper.marks) {
      const so = ballots.get(assesseeId) ?? []
      so.push({ voter: paper.voter, score, level, recused })
      ballots.set(assesseeId, so)
    }
  }
  return ballots
}
