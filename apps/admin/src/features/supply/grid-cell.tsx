import { StateIcon } from '@yaodian/ui/state/state-mark.tsx'
import { memo, useCallback, useSyncExternalStore } from 'react'
import { texts } from '../../text/texts.ts'
import { showValue } from './cell-text.ts'
import { asksCell, type GridColumn } from './grid-column.ts'
import { cellKey, type SupplyGrid } from './supply-grid.ts'
import styles from './supply-table.module.css'
import type { GridCell, GridRow } from './use-supply-grid.ts'

export interface GridLineProps {
  readonly grid: SupplyGrid
  readonly row: GridRow
  readonly line: number
  readonly columns: readonly GridColumn[]
  readonly readOnly: boolean
}

/** One organisation. Drawn again only when its own cells change. */
export const GridLine = memo(function GridLine({ grid, row, line, columns, readOnly }: GridLineProps) {
  const { grid: text } = texts.use().supply
  return (
    <tr>
      <th scope="row" lang="zh-CN">
        {row.name}
      </th>
      {columns.map((column, place) => {
        const cell = row.cells[column.index]
        if (!cell || !(asksCell(row, column) || !column.editable))
          return (
            <td key={column.id} className={styles.none}>
              <span className="unseen">{text.notAsked}</span>
            </td>
          )
        if (!column.editable)
          return (
            <td key={column.id} className={styles.shown}>
              {cell.baseline === null ? '—' : showValue(column.item, cell.baseline, text.yes, text.no)}
            </td>
          )
        return (
          <EditedCell
            key={column.id}
            grid={grid}
            row={row}
            cell={cell}
            column={column}
            line={line}
            place={place}
            readOnly={readOnly}
          />
        )
      })}
    </tr>
  )
})

interface EditedCellProps extends Pick<GridLineProps, 'grid' | 'row' | 'line' | 'readOnly'> {
  readonly cell: GridCell
  readonly column: GridColumn
  readonly place: number
}

function EditedCell({ grid, row, cell, column, line, place, readOnly }: EditedCellProps) {
  const { grid: text } = texts.use().supply
  const key = cellKey({ assesseeId: row.assesseeId, dataItemId: column.item.id, period: column.period })
  const subscribe = useCallback((listener: () => void) => grid.subscribe(key, listener), [grid, key])
  const field = useSyncExternalStore(subscribe, () => grid.field(key))
  if (!field) return <td className={styles.none}>—</td>
  const wrong = field.status === 'failed' || field.status === 'conflict'
  const verified =
    column.period === 'current' &&
    cell.verified !== null &&
    cell.verified !== cell.reported &&
    field.stored.version === cell.version
  const label = column.period === 'baseline' ? text.lastYearOf(column.item.name) : column.item.name
  const number = ['integer', 'decimal', 'percentage', 'money'].includes(column.item.type)
  return (
    <td data-status={field.status}>
      <input
        className={number ? styles.number : undefined}
        lang="zh-CN"
        type="text"
        inputMode={number ? 'decimal' : 'text'}
        autoComplete="off"
        spellCheck={false}
        readOnly={readOnly}
        aria-label={text.cell(row.name, label)}
        aria-invalid={wrong}
        aria-describedby="supply-cell-facts"
        data-key={key}
        data-line={line}
        data-place={place}
        value={showValue(column.item, field.typed, text.yes, text.no)}
        onChange={event => grid.type(key, event.target.value)}
      />
      {wrong && (
        <span className={styles.mark}>
          <StateIcon shape="late" />
        </span>
      )}
      {field.status === 'kept' && (
        <span className={styles.mark}>
          <StateIcon shape="risk" />
        </span>
      )}
      {verified && <small>{text.verified(cell.verified ?? '')}</small>}
    </td>
  )
}
