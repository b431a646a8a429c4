import { useSyncExternalStore } from 'react'
import { texts } from '../../text/texts.ts'
import { asksCell, type GridColumn } from './grid-column.ts'
import { cellKey, type SupplyGrid } from './supply-grid.ts'
import type { GridRow } from './use-supply-grid.ts'

/** The last row: how many cells of each column are filled in. */
export function FilledFoot({
  grid,
  columns,
  rows,
}: {
  grid: SupplyGrid
  columns: readonly GridColumn[]
  rows: readonly GridRow[]
}) {
  const { grid: text } = texts.use().supply
  useSyncExternalStore(grid.watch, grid.summary)
  const count = (column: GridColumn): string => {
    const asked = rows.filter(row => asksCell(row, column))
    const filled = asked.filter(
      row =>
        (grid.field(cellKey({ assesseeId: row.assesseeId, dataItemId: column.item.id, period: column.period }))
          ?.typed ?? '') !== '',
    )
    return text.filled(filled.length, asked.length)
  }
  return (
    <tfoot>
      <tr>
        <th scope="row">{text.filledRow}</th>
        {columns.map(column => (
          <td key={column.id}>{column.editable ? count(column) : ''}</td>
        ))}
      </tr>
    </tfoot>
  )
}
