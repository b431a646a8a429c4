import { decimal, subtract } from '../number/rational.ts'
import { round } from '../number/rounding.ts'
import type { Figure } from '../scoring/trace.ts'
import { unitFigure } from './cell-sum.ts'
import type { PopulationScores } from './score-population.ts'

/** Where an assessee stands under one scheme. */
export interface SchemeStanding {
  /** Null without a total. */
  readonly total: Figure | null
  readonly rank: number | null
  readonly grade: string | null
}

/** How an assessee moves from one scheme to another: positive is more points, or so many places up. */
export interface Movement {
  readonly assesseeId: string
  readonly before: SchemeStanding
  readonly after: SchemeStanding
  /** Null where one of the two has no total. */
  readonly points: Figure | null
  readonly places: number | null
  /** Better, worse or the same grade, by the order of the grades after; null where one has none. */
  readonly grade: 'up' | 'down' | 'same' | null
}

/** The grades of a scheme by position, best first. */
export type GradeNames = readonly string[]

function standing(scores: PopulationScores, row: number, grades: GradeNames): SchemeStanding {
  if (scores.hasTotal[row] !== 1) return { total: null, rank: null, grade: null }
  return {
    total: unitFigure(scores.totals[row] ?? 0, scores.precision.totals),
    rank: scores.ranks[row] ?? null,
    grade: grades[scores.grades[row] ?? -1] ?? null,
  }
}

function gradeMove(before: string | null, after: string | null, grades: GradeNames): Movement['grade'] {
  const [from, to] = [grades.indexOf(before ?? ''), grades.indexOf(after ?? '')]
  if (before === null || after === null || from < 0 || to < 0) return null
  return from === to ? 'same' : to < from ? 'up' : 'down'
}

/**
 * What-if: the same population under two schemes. Assessees are matched by id; one whom only one of the two schemes ranks has no
 * movement. The order is that of `after`.
 */
export function movements(
  before: { readonly scores: PopulationScores; readonly grades: GradeNames },
  after: { readonly scores: PopulationScores; readonly grades: GradeNames },
): readonly Movement[] {
  const rows = new Map(before.scores.table.ids.map((id, row) => [id, row]))
  return after.scores.table.ids.map((assesseeId, row): Movement => {
    const then = rows.get(assesseeId)
    const was =
      then === undefined ? { total: null, rank: null, grade: null } : standing(before.scores, then, before.grades)
    const is = standing(after.scores, row, after.grades)
    const places = after.scores.precision.totals
    return {
      assesseeId,
      before: was,
      after: is,
      points:
        was.total === null || is.total === null ? null : round(subtract(decimal(is.total), decimal(was.total)), places),
      places: was.rank === null || is.rank === null ? null : was.rank - is.rank,
      grade: gradeMove(was.grade, is.grade, after.grades),
    }
  })
}
