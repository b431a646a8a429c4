import type { CompiledScheme } from '../scoring/compile-scheme.ts'
import { gatherGroup } from '../scoring/group.ts'
import { groupMeans } from '../scoring/group-mean.ts'
import { joinGroups, rankStep } from '../scoring/pipeline.ts'
import { scoreLines, scoreTotal } from '../scoring/score.ts'
import type { AssesseeInput, ConfirmedVeto } from '../scoring/score-input.ts'
import type { AssesseeScore } from '../scoring/trace.ts'
import { LEAST_GROUP } from './grade-board.ts'
import { type Grade, gradeGroup, gradingEntry } from './grading.ts'
import { type Rank, rankedTotal, rankingEntry } from './ranking.ts'

/** The whole result of one assessee: score, place, grade. */
export interface AssesseeResult {
  readonly score: AssesseeScore
  /** Its place among everyone of `rankedIn`. */
  readonly rank: Rank
  /** The group among which it is ranked and graded: its own, or the one that its own joined for being too small (R23). */
  readonly rankedIn: string
  /** How many of them have a rank. */
  readonly rankedAmong: number
  readonly grade: Grade
  readonly vetoes: readonly ConfirmedVeto[]
}

interface Scored {
  readonly input: AssesseeInput
  readonly score: AssesseeScore
}

/** Steps 1 to 9 for everyone of a group: each line once, then what compares lines, then the totals. */
function scoreGroup(scheme: CompiledScheme, inputs: readonly AssesseeInput[]): readonly Scored[] {
  const group = gatherGroup(scheme, inputs)
  const scored = inputs.map(input => ({ input, lines: scoreLines(scheme, input, group) }))
  const means = groupMeans(
    scheme,
    scored.flatMap(each => each.lines),
  )
  return scored.map(({ input, lines }) => ({ input, score: scoreTotal(scheme, input, lines, means) }))
}

/** Says first with which group a unit of one that is too small is graded. */
function joinedGrade(
  { definition }: CompiledScheme,
  { groupKey }: AssesseeInput,
  rankedIn: string,
  grade: Grade,
): Grade {
  if (groupKey === rankedIn) return grade
  const group = definition.groups.find(each => each.key === rankedIn)?.name ?? rankedIn
  const least = definition.grading?.leastGroup ?? LEAST_GROUP
  return { ...grade, steps: [{ kind: 'joined', group, least }, ...grade.steps] }
}

/** Steps 10 to 13 for everyone who is ranked together, by id. */
function placeTogether(
  scheme: CompiledScheme,
  rankedIn: string,
  together: readonly Scored[],
): ReadonlyMap<string, AssesseeResult> {
  const { definition } = scheme
  const ranks = new Map(
    rankStep(together.map(({ score }) => rankingEntry(score, definition))).map(rank => [rank.assesseeId, rank]),
  )
  const ranked = together.flatMap(({ input, score }) => {
    const rank = ranks.get(input.assesseeId)
    return rank === undefined ? [] : [{ input, score, rank }]
  })
  const grades = gradeGroup(
    ranked.map(({ input, score, rank }) =>
      gradingEntry(rank, rankedTotal(score, definition), input.vetoes, {
        ...(input.year === undefined ? {} : { year: input.year }),
        falseReports: input.falseReports ?? [],
      }),
    ),
    definition,
  )
  const rankedAmong = ranked.filter(each => each.rank.rank !== null).length
  return new Map(
    ranked.flatMap(({ input, score, rank }, at) => {
      const grade = grades[at]
      return grade === undefined
        ? []
        : [
            [
              input.assesseeId,
              {
                score,
                rank,
                rankedIn,
                rankedAmong,
                grade: joinedGrade(scheme, input, rankedIn, grade),
                vetoes: input.vetoes,
              },
            ] as const,
          ]
    }),
  )
}

/**
 * Scores, ranks and grades everyone by the order of `scoring/pipeline.ts`, in the order of the scheme's groups and of the input. A
 * group that is too small is ranked and graded with the one it joins.
 * @throws DomainError as `scoreLines` and `scoreTotal` do
 */
export function computeResults(scheme: CompiledScheme, inputs: readonly AssesseeInput[]): readonly AssesseeResult[] {
  const { groups } = scheme.definition
  const byGroup = new Map(
    groups.map(({ key }) => [
      key,
      scoreGroup(
        scheme,
        inputs.filter(input => input.groupKey === key),
      ),
    ]),
  )
  const sizes = new Map([...byGroup].map(([key, all]) => [key, all.filter(each => each.score.total !== null).length]))
  const joined = joinGroups(scheme.definition, sizes)
  const results = new Map(
    [...new Set(joined.values())].flatMap(root => [
      ...placeTogether(
        scheme,
        root,
        groups.filter(group => joined.get(group.key) === root).flatMap(group => byGroup.get(group.key) ?? []),
      ),
    ]),
  )
  return groups.flatMap(({ key }) =>
    (byGroup.get(key) ?? []).flatMap(({ input }) => results.get(input.assesseeId) ?? []),
  )
}
