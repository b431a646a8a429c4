import { useSyncExternalStore } from 'react'
import { texts } from '../../text/texts.ts'
import { figuresOf } from './column-figure.ts'
import { asksCell, type GridColumn } from './grid-column.ts'
import { cellKey, type SupplyGrid } from './supply-grid.ts'
import styles from './supply-table.module.css'
import type { GridRow } from './use-supply-grid.ts'

interface FilledFootProps {
  readonly grid: SupplyGrid
  readonly columns: readonly GridColumn[]
  readonly rows: readonly GridRow[]
}

/** The last rows: how many cells of each column are filled in, their sum and their mean. */
export function FilledFoot({ grid, columns, rows }: FilledFootProps) {
  const { grid: text } = texts.use().supply
  useSyncExternalStore(grid.watch, grid.summary)
  const feet = columns.map(column => {
    const values = valuesOf(grid, column, rows)
    const filled = values.filter(value => value !== '')
    return {
      id: column.id,
      filled: column.editable ? text.filled(filled.length, values.length) : '',
      ...figuresOf(column.item, filled),
    }
  })
  const lines = [
    { key: 'filled', word: text.filledRow },
    { key: 'sum', word: text.sumRow },
    { key: 'mean', word: text.meanRow },
  ] as const
  return (
    <tfoot className={styles.feet}>
      {lines
        .filter(({ key }) => key === 'filled' || feet.some(foot => foot[key] !== null))
        .map(({ key, word }) => (
          <tr key={key}>
            <th scope="row">{word}</th>
            {feet.map(foot => (
              <td key={foot.id}>{foot[key]}</td>
            ))}
          </tr>
        ))}
    </tfoot>
  )
}

/** The values of a column's cells, empty for one that is still to be filled in or stands wrong; a column that is only shown has those of last year. */
function valuesOf(grid: SupplyGrid, column: GridColumn, rows: readonly GridRow[]): readonly string[] {
  if (!column.editable) return rows.flatMap(row => row.cells[column.index]?.baseline ?? [])
  return rows
    .filter(row => asksCell(row, column))
    .map(row => {
      const field = grid.field(
        cellKey({ assesseeId: row.assesseeId, dataItemId: column.item.id, period: column.period }),
      )
      return field === undefined || field.status === 'failed' ? '' : field.typed
    })
}
