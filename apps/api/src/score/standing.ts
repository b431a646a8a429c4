import {
  type AssesseeInput,
  type AssesseeResult,
  type CompiledScheme,
  computeResults,
  populationScorer,
  tableOf,
  unitFigure,
} from '@yaodian/domain'

/** Where an assessee stands: a row of the printed table. */
export interface Standing {
  readonly group: string
  readonly rank: number | null
  readonly assessee: string
  readonly total: string | null
  readonly grade: string | null
}

/** The order of the table: groups as in the scheme, inside them the best first, those without a total last. */
function inOrder<T>(
  all: readonly T[],
  standingOf: (each: T) => Standing,
  { definition }: CompiledScheme,
): readonly T[] {
  const order = new Map(definition.groups.map((group, at) => [group.name, at]))
  const place = (each: T): number => order.get(standingOf(each).group) ?? 0
  const rank = (each: T): number => standingOf(each).rank ?? Infinity
  return all.toSorted((a, b) => place(a) - place(b) || (rank(a) === rank(b) ? 0 : rank(a) - rank(b)))
}

function groupName({ definition }: CompiledScheme, key: string): string {
  return definition.groups.find(group => group.key === key)?.name ?? key
}

/** Everyone by the columns of the population: totals, ranks and grades without traces. */
export function standings(scheme: CompiledScheme, inputs: readonly AssesseeInput[]): readonly Standing[] {
  const table = tableOf(scheme, inputs)
  const scores = populationScorer(scheme, table).score()
  const all = [...table.groups].flatMap(([key, { from, to }]) =>
    Array.from({ length: to - from }, (_, at): Standing => {
      const row = from + at
      const has = scores.hasTotal[row] === 1
      return {
        group: groupName(scheme, key),
        rank: has ? (scores.ranks[row] ?? null) : null,
        assessee: table.ids[row] ?? '',
        total: has ? unitFigure(scores.totals[row] ?? 0, scores.precision.totals) : null,
        grade: scheme.definition.grades[scores.grades[row] ?? -1]?.grade ?? null,
      }
    }),
  )
  return inOrder(all, each => each, scheme)
}

/** A standing with the whole result that it comes from. */
export interface TracedStanding {
  readonly standing: Standing
  readonly result: AssesseeResult
}

/** The same one by one, with traces. */
export function tracedStandings(scheme: CompiledScheme, inputs: readonly AssesseeInput[]): readonly TracedStanding[] {
  const groups = new Map(inputs.map(input => [input.assesseeId, groupName(scheme, input.groupKey)]))
  const all = computeResults(scheme, inputs).map(result => {
    const { score, rank, grade } = result
    return {
      result,
      standing: {
        group: groups.get(score.assesseeId) ?? '',
        rank: rank.rank,
        assessee: score.assesseeId,
        total: score.total,
        grade: grade.grade,
      },
    }
  })
  return inOrder(all, each => each.standing, scheme)
}
