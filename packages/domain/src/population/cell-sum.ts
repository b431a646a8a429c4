import { type CellColumn, CellState } from './cell.ts'
import type { CompiledScheme } from '../scoring/compile-scheme.ts'
import type { EntryPlan } from './entry-plan.ts'

/** The sums of each category by row, in units, and what blocks. */
export interface Sums {
  readonly points: readonly Int32Array[]
  /** Full marks of what does not apply, which the group's full marks hold. */
  readonly less: readonly Int32Array[]
  readonly blocked: Uint8Array
  /** Whether any row ever had less. */
  anyLess: boolean
}

/** Sums before anything is scored. */
export function emptySums({ definition }: CompiledScheme, size: number): Sums {
  const each = (): Int32Array[] => definition.categories.map(() => new Int32Array(size))
  return { points: each(), less: each(), blocked: new Uint8Array(size), anyLess: false }
}

/** Whether a cell in this state has full marks that count. */
function counts(state: number): boolean {
  return state === CellState.scored || state === CellState.missing
}

/** What a state takes from the category's full marks, and whether it blocks; −1 gives it back. */
export function applyState(sums: Sums, plan: EntryPlan, row: number, state: number, sign: 1 | -1): void {
  if (!counts(state)) addLess(sums, plan, row, sign)
  if (state === CellState.blocked) sums.blocked[row] = (sums.blocked[row] ?? 0) + sign
}

/** Full marks of the plan's entry count for this row no more, or (−1) do after all. */
export function addLess(sums: Sums, plan: EntryPlan, row: number, sign: 1 | -1): void {
  const less = sums.less[plan.category]
  if (less !== undefined) less[row] = (less[row] ?? 0) + sign * plan.full
  sums.anyLess = true
}

/** Puts another result into a cell that is already in the sums. */
export function setCell(sums: Sums, plan: EntryPlan, row: number, state: number, points: number): void {
  const { cells } = plan
  const sum = sums.points[plan.category]
  if (sum !== undefined) sum[row] = (sum[row] ?? 0) + points - (cells.points[row] ?? 0)
  applyState(sums, plan, row, cells.state[row] ?? 0, -1)
  applyState(sums, plan, row, state, 1)
  cells.points[row] = points
  cells.state[row] = state
}

/** The place of the first row that is not below `row`; rows ascend. */
function firstFrom(rows: ArrayLike<number>, row: number): number {
  let [low, high] = [0, rows.length]
  while (low < high) {
    const middle = Math.floor((low + high) / 2)
    if ((rows[middle] ?? 0) < row) low = middle + 1
    else high = middle
  }
  return low
}

/** Does something for each of the rows that lies in the range. */
export function eachIn(rows: ArrayLike<number>, from: number, to: number, act: (row: number) => void): void {
  for (let at = firstFrom(rows, from); at < rows.length; at += 1) {
    const row = rows[at] ?? 0
    if (row >= to) return
    act(row)
  }
}

/** Points of a cell as a figure, `8.75`, and null where it has none. */
export function cellFigure({ points, state }: CellColumn, row: number, places: number): string | null {
  return counts(state[row] ?? 0) ? unitFigure(points[row] ?? 0, places) : null
}

/** A whole number of the last place as a figure: 875 is `8.75`. */
export function unitFigure(units: number, places: number): string {
  const digits = `${Math.abs(units)}`.padStart(places + 1, '0')
  const sign = units < 0 ? '-' : ''
  return places === 0 ? `${sign}${digits}` : `${sign}${digits.slice(0, -places)}.${digits.slice(-places)}`
}
