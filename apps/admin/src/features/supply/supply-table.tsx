import { showToast } from '@yaodian/ui/block/toast.ts'
import { useRef, type ClipboardEvent, type FocusEvent, type KeyboardEvent } from 'react'
import { texts } from '../../text/texts.ts'
import { readBlock } from './cell-text.ts'
import { FilledFoot } from './filled-foot.tsx'
import { GridLine } from './grid-cell.tsx'
import { asksCell, type GridColumn } from './grid-column.ts'
import { goFrom, moveOf, placeOf } from './grid-keys.ts'
import { cellKey, type SupplyGrid } from './supply-grid.ts'
import styles from './supply-table.module.css'
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
  const table = useRef<HTMLTableElement>(null)
  const before = useRef('')
  const keyAt = (line: number, place: number): string | null => {
    const [row, column] = [rows[line], columns[place]]
    return row && column && asksCell(row, column)
      ? cellKey({ assesseeId: row.assesseeId, dataItemId: column.item.id, period: column.period })
      : null
  }
  const keyDown = (event: KeyboardEvent) => {
    const at = placeOf(event.target)
    if (!at || event.nativeEvent.isComposing || event.altKey) return
    if (event.key === 'Escape') return grid.commit([{ key: at.key, text: before.current }])
    if (event.ctrlKey || event.metaKey) {
      if (event.key.toLowerCase() !== 'd') return
      event.preventDefault()
      const above = keyAt(at.line - 1, at.place)
      if (above && !readOnly) grid.commit([{ key: at.key, text: grid.field(above)?.typed ?? '' }])
      return
    }
    const move = moveOf(event.key, event.shiftKey, at.input)
    if (!move || !table.current) return
    event.preventDefault()
    goFrom(table.current, at, move, rows.length, columns.length)
  }
  const paste = (event: ClipboardEvent) => {
    const at = placeOf(event.target)
    const block = readBlock(event.clipboardData.getData('text/plain'))
    if (!at || !block || readOnly) return
    event.preventDefault()
    const pasted = block.flatMap((line, y) =>
      line.map((cell, x) => ({ key: keyAt(at.line + y, at.place + x), text: cell })),
    )
    const inside = pasted.flatMap(({ key, text: cell }) => (key === null ? [] : [{ key, text: cell }]))
    writeWithUndo(grid, inside, text.pasted(inside.length, pasted.length - inside.length))
  }
  const focus = (event: FocusEvent) => {
    const at = placeOf(event.target)
    if (!at) return
    before.current = grid.field(at.key)?.typed ?? ''
    onFocus(at.key)
  }
  const blur = (event: FocusEvent) => {
    const at = placeOf(event.target)
    if (at && !readOnly) grid.commit([{ key: at.key, text: grid.field(at.key)?.typed ?? '' }])
  }
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a region that scrolls must be reachable by keyboard
    <div className={styles.scroll} tabIndex={0} role="region" aria-label={text.label}>
      <table ref={table} className={styles.table} onKeyDown={keyDown} onPaste={paste} onFocus={focus} onBlur={blur}>
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
    </div>
  )
}

/** Many cells at once, with the way back. */
export function writeWithUndo(
  grid: SupplyGrid,
  cells: readonly { readonly key: string; readonly text: string }[],
  message: string,
): void {
  const old = cells.map(({ key }) => ({ key, text: grid.field(key)?.typed ?? '' }))
  grid.commit(cells)
  showToast(message, () => grid.commit(old))
}
