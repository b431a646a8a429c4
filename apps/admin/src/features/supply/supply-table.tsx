import { texts } from '../../text/texts.ts'
import { FilledFoot } from './filled-foot.tsx'
import { GridLine } from './grid-cell.tsx'
import type { GridColumn } from './grid-column.ts'
import type { SupplyGrid } from './supply-grid.ts'
import styles from './supply-table.module.css'
import { useGridHandlers } from './use-grid-handlers.ts'
import type { GridRow } from './use-supply-grid.ts'

export interface SupplyTableProps {
  readonly grid: SupplyGrid
  readonly columns: readonly GridColumn[]
  readonly rows: readonly GridRow[]
  readonly readOnly: boolean
  /** The cell under the cursor, for the line that says about it. */
  readonly onFocus: (key: string | null) => void
}

/** Organisations × data items, like a spreadsheet: arrows, Enter, paste, Ctrl+D. */
export function SupplyTable({ grid, columns, rows, readOnly, onFocus }: SupplyTableProps) {
  const { grid: text } = texts.use().supply
  const { table, ...handlers } = useGridHandlers({ grid, columns, rows, readOnly, onFocus })
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a region that scrolls must be reachable by keyboard
    <section className={styles.scroll} tabIndex={0} aria-label={text.label}>
      <table ref={table} className={styles.table} {...handlers}>
        <thead>
          <tr>
            <th scope="col">{text.organisation}</th>
            {columns.map(({ id, item, period, editable }) => (
              <th key={id} scope="col" className={period === 'baseline' && !editable ? styles.narrow : undefined}>
                {period === 'baseline' ? (
                  <span className={styles.period}>{text.lastYear}</span>
                ) : (
                  <span lang="zh-CN">{item.name}</span>
                )}
                {period === 'baseline' && (
                  <span className="unseen" lang="zh-CN">
                    {' '}
                    {item.name}
                  </span>
                )}
                {item.unit !== null && <span className={styles.unit}> ({item.unit})</span>}
                {editable && item.type === 'level' && (
                  <span className={styles.hint}>{text.levels((item.levels ?? []).join(' / '))}</span>
                )}
                {editable && item.type === 'boolean' && <span className={styles.hint}>{text.yesNo}</span>}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, line) => (
            <GridLine key={row.assesseeId} grid={grid} row={row} line={line} columns={columns} readOnly={readOnly} />
          ))}
        </tbody>
        <FilledFoot grid={grid} columns={columns} rows={rows} />
      </table>
      {rows.length === 0 && <p className={styles.empty}>{text.noRows}</p>}
    </section>
  )
}
