import { isExamBased, type AssesseeResult, type FrozenScheme, type Population } from '@yaodian/domain'

/** A line of a ranking table. */
export interface ResultRow {
  readonly assesseeId: string
  readonly name: string
  readonly groupKey: string
  readonly total: string | null
  readonly rank: number | null
  /** How many have a place among those it is ranked with. */
  readonly rankedAmong: number
  readonly shared: boolean
  readonly grade: string | null
  /** How many of its indicators wait for a value that blocks. */
  readonly blocked: number
  readonly vetoes: AssesseeResult['vetoes']
}

/** Results as lines. */
export function resultRow(result: AssesseeResult, name: string): ResultRow {
  return {
    assesseeId: result.score.assesseeId,
    name,
    groupKey: result.score.groupKey,
    total: result.score.total,
    rank: result.rank.rank,
    rankedAmong: result.rankedAmong,
    shared: result.rank.shared > 1,
    grade: result.grade.grade,
    blocked: result.score.blocked.length,
    vetoes: result.vetoes,
  }
}

/** Names by id. */
export function nameOf(population: Pick<Population, 'assessees'>): (id: string) => string {
  const names = new Map(population.assessees.map(each => [each.id, each.name]))
  return id => names.get(id) ?? id
}

/** Lines by ranking group, in the scheme's order, best first; who has no place comes last. */
export function byGroup<Row extends { readonly groupKey: string; readonly rank: number | null; readonly name: string }>(
  frozen: FrozenScheme,
  rows: readonly Row[],
) {
  return frozen.definition.groups.map(({ key, name }) => ({
    key,
    name,
    exam: isExamBased(frozen.definition, key),
    rows: rows
      .filter(row => row.groupKey === key)
      .toSorted((a, b) => (a.rank ?? Infinity) - (b.rank ?? Infinity) || (a.name < b.name ? -1 : 1)),
  }))
}
