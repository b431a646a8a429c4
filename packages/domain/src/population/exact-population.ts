import { computeResults } from '../publication/result.ts'
import type { CompiledScheme } from '../scoring/compile-scheme.ts'
import { indicatorPlaces, totalPlaces } from '../scoring/score-places.ts'
import { round } from '../number/rounding.ts'
import { fromExactText } from '../number/rational.ts'
import { CellState } from './cell.ts'
import { groupAt, inputAt, type PopulationTable, withValue } from './population-table.ts'
import type { PopulationScorer, PopulationScores } from './score-population.ts'

const states = {
  scored: CellState.scored,
  not_applicable: CellState.notApplicable,
  missing: CellState.missing,
  blocked: CellState.blocked,
  after_review: CellState.afterReview,
} as const

/** Points that a scheme does not round are shown to so many places. */
const SHOWN_PLACES = 2

function scoreTable(scheme: CompiledScheme, table: PopulationTable): PopulationScores {
  const { definition } = scheme
  const precision = { points: indicatorPlaces(definition) ?? SHOWN_PLACES, totals: totalPlaces(definition) }
  const { size } = table
  const cells = scheme.entries.map(() => ({ points: new Int32Array(size), state: new Uint8Array(size) }))
  const [totals, hasTotal] = [new Int32Array(size), new Uint8Array(size)]
  const [ranks, shared, grades] = [new Int32Array(size), new Int32Array(size), new Int16Array(size).fill(-1)]
  const rows = new Map(table.ids.map((id, row) => [id, row]))
  const inputs = table.ids.map((_, row) => inputAt(table, row, groupAt(table, row)))
  for (const { score, rank, grade } of computeResults(scheme, inputs)) {
    const row = rows.get(score.assesseeId) ?? 0
    for (const line of score.lines) {
      const at = scheme.entries.findIndex(
        ({ entry, indicator }) => indicator.id === line.indicatorId && entry.groups.includes(score.groupKey),
      )
      const cell = cells[at]
      if (cell === undefined) continue
      cell.state[row] = states[line.state]
      const shown = line.exact === null ? '0' : round(fromExactText(line.exact), precision.points)
      cell.points[row] = Number(shown.replace('.', ''))
    }
    totals[row] = score.total === null ? 0 : Number(score.total.replace('.', ''))
    hasTotal[row] = score.total === null ? 0 : 1
    ranks[row] = rank.rank ?? 0
    shared[row] = rank.shared
    grades[row] = definition.grades.findIndex(line => line.grade === grade.grade)
  }
  return { table, precision, cells, totals, hasTotal, ranks, shared, grades }
}

/** A population by the engine that traces, for schemes with steps of their own on every total. */
export function scoreByRows(scheme: CompiledScheme, table: PopulationTable): PopulationScorer {
  let current = table
  return {
    score: () => scoreTable(scheme, current),
    change: change => {
      current = withValue(scheme, current, change)
      return scoreTable(scheme, current)
    },
  }
}
