import type { inferProcedureOutput } from '@trpc/server'
import type { AppRouter } from '@yaodian/api/router'
import type { ResponseState } from '@yaodian/domain'

export type Matrix = inferProcedureOutput<AppRouter['progress']['matrix']>
export type MatrixIndicator = Matrix['indicators'][number]
/** An indicator with its place in the assessees' cells. */
export type MatrixColumn = MatrixIndicator & { readonly index: number }
export type MatrixAssessee = Matrix['assessees'][number]

/** What a cell shows: a response's state, not applicable, or nothing asked. */
export type CellState = ResponseState | 'not_applicable' | 'not_asked'

const states: Readonly<Record<string, CellState>> = {
  w: 'waiting',
  r: 'ready',
  a: 'accepted',
  t: 'returned',
  o: 'objected',
  n: 'not_applicable',
}

/** The state behind a letter of the API's answer. */
export function cellState(assessee: Pick<MatrixAssessee, 'cells'>, index: number): CellState {
  return states[assessee.cells[index] ?? '-'] ?? 'not_asked'
}

/** What of the matrix stands in the address. */
export interface MatrixFilter {
  readonly q?: string
  readonly group?: string
  readonly category?: string
  readonly office?: string
}

/** Columns that are shown, each with its place in the assessees' cells. */
export function columnsOf(matrix: Matrix, { category, office }: MatrixFilter): readonly MatrixColumn[] {
  return matrix.indicators
    .map((indicator, index) => ({ ...indicator, index }))
    .filter(
      each =>
        (category === undefined || each.categoryKey === category) &&
        (office === undefined || each.officeName === office),
    )
}

export function rowsOf(matrix: Matrix, { q, group }: MatrixFilter): readonly MatrixAssessee[] {
  return matrix.assessees.filter(
    each => each.name.includes((q ?? '').trim()) && (group === undefined || each.groupKey === group),
  )
}

/** Accepted of those asked, among the columns that are shown. */
export function tally(cells: readonly CellState[]): { readonly accepted: number; readonly asked: number } {
  const asked = cells.filter(cell => cell !== 'not_asked' && cell !== 'not_applicable')
  return { accepted: asked.filter(cell => cell === 'accepted').length, asked: asked.length }
}

/** The whole matrix in figures, by the same count as its last row. */
export function countCells(matrix: {
  readonly assessees: readonly Pick<MatrixAssessee, 'cells'>[]
  readonly indicators: readonly unknown[]
}): ReturnType<typeof tally> & {
  readonly states: Readonly<Record<ResponseState, number>>
  /** Asked at first, then left out: a list of responses counts them as accepted. */
  readonly notApplicable: number
} {
  const cells = matrix.assessees.flatMap(row => matrix.indicators.map((_, index) => cellState(row, index)))
  const count = (state: CellState): number => cells.filter(cell => cell === state).length
  const states = {
    waiting: count('waiting'),
    ready: count('ready'),
    accepted: count('accepted'),
    returned: count('returned'),
    objected: count('objected'),
  }
  return { ...tally(cells), states, notApplicable: count('not_applicable') }
}
