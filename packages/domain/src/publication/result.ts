import type { CompiledScheme } from '../scoring/compile-scheme.ts'
import { gatherGroup } from '../scoring/group.ts'
import { scoreAssessee } from '../scoring/score.ts'
import type { AssesseeInput, ConfirmedVeto } from '../scoring/score-input.ts'
import type { AssesseeScore } from '../scoring/trace.ts'
import { type Grade, gradeGroup, gradingEntry } from './grading.ts'
import { type Rank, rankGroup, rankingEntry } from './ranking.ts'

/** The whole result of one assessee: score, place, grade. */
export interface AssesseeResult {
  readonly score: AssesseeScore
  readonly rank: Rank
  readonly grade: Grade
  readonly vetoes: readonly ConfirmedVeto[]
}

function resultsOfGroup(scheme: CompiledScheme, inputs: readonly AssesseeInput[]): readonly AssesseeResult[] {
  const group = gatherGroup(scheme, inputs)
  const scores = inputs.map(input => scoreAssessee(scheme, input, group))
  const ranks = new Map(
    rankGroup(scores.map(score => rankingEntry(score, scheme.definition))).map(rank => [rank.assesseeId, rank]),
  )
  const ranked = inputs.flatMap((input, at) => {
    const [score, rank] = [scores[at], ranks.get(input.assesseeId)]
    return score === undefined || rank === undefined ? [] : [{ score, rank, vetoes: input.vetoes }]
  })
  const grades = gradeGroup(
    ranked.map(each => gradingEntry(each.rank, each.score.total, each.vetoes)),
    scheme.definition,
  )
  return ranked.flatMap((each, at) => {
    const grade = grades[at]
    return grade === undefined ? [] : [{ ...each, grade }]
  })
}

/** Scores, ranks and grades everyone, group by group, in the order of the scheme's groups and of the input. @throws DomainError as `scoreAssessee` does */
export function computeResults(scheme: CompiledScheme, inputs: readonly AssesseeInput[]): readonly AssesseeResult[] {
  return scheme.definition.groups.flatMap(group =>
    resultsOfGroup(
      scheme,
      inputs.filter(input => input.groupKey === group.key),
    ),
  )
}
