/** How a cell stands: its points count, it does not apply, nothing was reported (0), it blocks, it waits for the group. */
export const CellState = { scored: 0, notApplicable: 1, missing: 2, blocked: 3, afterReview: 4 } as const

/** Where a column of cells is written: points in units of the last place, and how each cell stands. */
export interface CellColumn {
  readonly points: Int32Array
  readonly state: Uint8Array
}

/** Rows that a kernel does not score: what they get instead. */
export interface Exception {
  readonly rows: Int32Array
  readonly state: number
  readonly points: number
}

/** How the cells of an entry are scored: all rows by `run`, then the exceptions, of which a later one leads. */
export interface EntryKernel {
  readonly run: (from: number, to: number, cells: CellColumn, sum: Int32Array) => void
  readonly exceptions: readonly Exception[]
  /** Whether `run` may leave other states than scored. */
  readonly writesState: boolean
}

/** How a cell stands whose value nobody supplied, by the entry's policy. */
export const LACKING = {
  zero: CellState.missing,
  na: CellState.notApplicable,
  block: CellState.blocked,
} as const
