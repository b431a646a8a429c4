import { compare, decimal } from '../number/rational.ts'
import { round } from '../number/rounding.ts'
import type { Figure } from '../scoring/trace.ts'
import type { CurvePiece, CurveSpot, PointCurve } from './point-curve.ts'

/** A stretch of a curve as a row of a table: values from – to, and the points at both ends. A null end is open. */
export interface CurveRow {
  readonly from: Figure | null
  readonly fromIn: boolean
  readonly to: Figure | null
  readonly toIn: boolean
  readonly first: Figure
  readonly last: Figure
}

/** A bend is told in so many stretches at most. */
const MOST_STRETCHES = 8

function thinned(spots: readonly CurveSpot[]): readonly CurveSpot[] {
  const every = Math.ceil((spots.length - 1) / MOST_STRETCHES)
  return spots.filter((_, at) => at % every === 0 || at === spots.length - 1)
}

function rowsOf({ spots, fromIn, toIn }: CurvePiece): readonly CurveRow[] {
  const kept = spots.length > MOST_STRETCHES + 1 ? thinned(spots) : spots
  return kept.flatMap((spot, at) => {
    const next = kept[at + 1]
    if (next === undefined) return []
    const ends = { fromIn: at > 0 || fromIn, toIn: at < kept.length - 2 || toIn }
    return [
      {
        from: spot.value,
        to: next.value,
        ...ends,
        first: round(decimal(spot.points), 2),
        last: round(decimal(next.points), 2),
      },
    ]
  })
}

function isLevel(row: CurveRow | undefined): boolean {
  return row !== undefined && compare(decimal(row.first), decimal(row.last)) === 0
}

/** The curve as a table, lowest values first, points rounded to two places. */
export function curveRows(curve: PointCurve): readonly CurveRow[] {
  const rows = curve.pieces.flatMap(rowsOf)
  return rows.map((row, at) => ({
    ...row,
    from: at === 0 && curve.flatBefore && isLevel(row) ? null : row.from,
    to: at === rows.length - 1 && curve.flatAfter && isLevel(row) ? null : row.to,
  }))
}
