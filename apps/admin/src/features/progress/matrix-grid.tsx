import { useRef, useState, type KeyboardEvent } from 'react'
import { texts } from '../../text/texts.ts'
import { CellFacts } from './cell-facts.tsx'
import { MatrixHead, MatrixTotals } from './matrix-edge.tsx'
import { MatrixRow } from './matrix-row.tsx'
import { useMatrixWindow } from './matrix-window.ts'
import type { MatrixAssessee, MatrixColumn } from './matrix.ts'
import styles from './matrix-grid.module.css'

export interface MatrixGridProps {
  readonly rows: readonly MatrixAssessee[]
  readonly columns: readonly MatrixColumn[]
  readonly deadline: string
  readonly onOpen: (indicatorId: string, assesseeId: string) => void
}

/** Only what is in sight is drawn. One cell takes the focus; its neighbours are reached by the arrows. */
export function MatrixGrid({ rows, columns, deadline, onOpen }: MatrixGridProps) {
  const { progress: text } = texts.use()
  const box = useRef<HTMLDivElement>(null)
  const [at, setAt] = useState<readonly [number, number]>([0, 0])
  const [shown, setShown] = useState<readonly [number, number] | null>(null)
  const view = useMatrixWindow(box, rows.length, columns.length)
  const line = Math.min(at[0], rows.length - 1)
  const place = Math.min(at[1], columns.length - 1)
  const go = (y: number, x: number) => {
    const next = [Math.max(0, Math.min(rows.length - 1, y)), Math.max(0, Math.min(columns.length - 1, x))] as const
    setAt(next)
    setShown(next)
    view.show(...next)
    // After the rows around it are drawn.
    requestAnimationFrame(() =>
      box.current?.querySelector<HTMLElement>(`[data-cell="${next[0]}:${next[1]}"]`)?.focus({ preventScroll: true }),
    )
  }
  const keyDown = (event: KeyboardEvent) => {
    const to = moveOf(event.key, line, place, columns.length)
    if (!to) return
    event.preventDefault()
    go(...to)
  }
  return (
    <>
      <CellFacts
        row={shown ? rows[shown[0]] : undefined}
        column={shown ? columns[shown[1]] : undefined}
        deadline={deadline}
      />
      <div ref={box} className={styles.box}>
        <table
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role -- a table whose cells act is a grid
          role="grid"
          aria-label={text.label}
          aria-rowcount={rows.length + 2}
          aria-colcount={columns.length + 2}
          className={styles.grid}
          style={{ height: view.height, width: view.width }}
          onKeyDown={keyDown}
          onMouseLeave={() => setShown(null)}
        >
          <MatrixHead columns={columns} places={view.places} width={view.width} />
          <tbody className={styles.body} style={{ height: view.body, width: view.width }}>
            {view.lines.map(({ index, start }) => {
              const row = rows[index]
              if (!row) return null
              const focused = index === line ? place : null
              return (
                <MatrixRow
                  key={row.id}
                  row={row}
                  line={index}
                  top={start}
                  width={view.width}
                  columns={columns}
                  places={view.places}
                  deadline={deadline}
                  focused={focused}
                  onShow={x => setShown([index, x])}
                  onFocus={x => (setAt([index, x]), setShown([index, x]))}
                  onOpen={onOpen}
                />
              )
            })}
          </tbody>
          <MatrixTotals rows={rows} columns={columns} places={view.places} width={view.width} />
        </table>
      </div>
    </>
  )
}

function moveOf(key: string, line: number, place: number, columns: number): readonly [number, number] | null {
  const moves: Readonly<Record<string, readonly [number, number]>> = {
    ArrowUp: [line - 1, place],
    ArrowDown: [line + 1, place],
    ArrowLeft: [line, place - 1],
    ArrowRight: [line, place + 1],
    Home: [line, 0],
    End: [line, columns - 1],
    PageUp: [line - 10, place],
    PageDown: [line + 10, place],
  }
  return moves[key] ?? null
}
