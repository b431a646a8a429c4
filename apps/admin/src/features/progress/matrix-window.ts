import { useVirtualizer } from '@tanstack/react-virtual'
import { useState, type RefObject } from 'react'

const rowHeight = 28
const columnWidth = 28
const headHeight = 132
/** Of the frozen columns; the style sheet knows the same two. */
const frozenWidth = { wide: 266, narrow: 164 }

/** A row or column in sight: which, and where it begins, in px. */
export interface Seen {
  readonly index: number
  readonly start: number
}

/** What of the matrix is in sight, both ways, below the head and beside the frozen columns. */
export function useMatrixWindow(box: RefObject<HTMLDivElement | null>, rows: number, columns: number) {
  const [frozen] = useState(() => (matchMedia('(max-width: 899px)').matches ? frozenWidth.narrow : frozenWidth.wide))
  // oxlint-disable-next-line react/incompatible-library -- its answers change without a change of state; this hook itself is drawn again by it
  const down = useVirtualizer({
    count: rows,
    getScrollElement: () => box.current,
    estimateSize: () => rowHeight,
    paddingStart: headHeight,
    paddingEnd: rowHeight,
    overscan: 8,
    scrollPaddingStart: headHeight,
    scrollPaddingEnd: rowHeight,
  })
  const right = useVirtualizer({
    horizontal: true,
    count: columns,
    getScrollElement: () => box.current,
    estimateSize: () => columnWidth,
    paddingStart: frozen,
    overscan: 12,
    scrollPaddingStart: frozen,
  })
  return {
    lines: down.getVirtualItems() as readonly Seen[],
    places: right.getVirtualItems() as readonly Seen[],
    width: right.getTotalSize(),
    height: down.getTotalSize(),
    /** Of the rows alone, without head and totals. */
    body: down.getTotalSize() - headHeight - rowHeight,
    show(line: number, place: number) {
      down.scrollToIndex(line)
      right.scrollToIndex(place)
    },
  }
}
