import type { CellAddress } from './supply-grid.ts'
import type { GridData, GridItem, GridRow } from './use-supply-grid.ts'

/** A column of the grid: a data item this year, or last year; last year is filled in only where it is asked. */
export interface GridColumn {
  readonly id: string
  readonly index: number
  readonly item: GridItem
  readonly period: CellAddress['period']
  readonly editable: boolean
}

/** Each item's columns side by side; last year's only where there is something to show or to ask. */
export function columnsOf({ items, rows }: GridData): readonly GridColumn[] {
  return items.flatMap((item, index) => {
    const cells = rows.flatMap(row => row.cells[index] ?? [])
    const make = (period: CellAddress['period'], editable: boolean): GridColumn => ({
      id: `${item.id}/${period}`,
      index,
      item,
      period,
      editable,
    })
    const asksBase = cells.some(cell => cell.asks.baseline)
    const base = asksBase || cells.some(cell => cell.baseline !== null) ? [make('baseline', asksBase)] : []
    return cells.some(cell => cell.asks.current) ? [...base, make('current', true)] : base
  })
}

/** Whether there is a cell to fill in. */
export function asksCell(row: GridRow, column: GridColumn): boolean {
  return column.editable && (row.cells[column.index]?.asks[column.period] ?? false)
}
