import { showToast } from '@yaodian/ui/block/toast.ts'
import { useRef, type ClipboardEvent, type FocusEvent, type KeyboardEvent } from 'react'
import { texts } from '../../text/texts.ts'
import { readBlock } from './cell-text.ts'
import { asksCell } from './grid-column.ts'
import { goFrom, moveOf, placeOf } from './grid-keys.ts'
import { cellKey, type SupplyGrid } from './supply-grid.ts'
import type { SupplyTableProps } from './supply-table.tsx'

/** What the grid's table listens to: keys, paste, coming and going of the focus. */
export function useGridHandlers({ grid, columns, rows, readOnly, onFocus }: SupplyTableProps) {
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
  return { table, onKeyDown: keyDown, onPaste: paste, onFocus: focus, onBlur: blur }
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
