import { useVirtualizer } from '@tanstack/react-virtual'
import { StateIcon } from '@yaodian/ui/state/state-mark.tsx'
import { responseShape } from '@yaodian/ui/state/state.ts'
import { uiTexts } from '@yaodian/ui/text/ui-text.ts'
import { useRef, useState, type KeyboardEvent } from 'react'
import { texts } from '../../text/texts.ts'
import { CellFacts } from './cell-facts.tsx'
import { cellState, tally, type CellState, type MatrixAssessee, type MatrixIndicator } from './matrix.ts'
import styles from './matrix-grid.module.css'

const rowHeight = 28
const columnWidth = 28
const headHeight = 132
const nameWidth = 190
const totalWidth = 76

export interface MatrixGridProps {
  readonly rows: readonly MatrixAssessee[]
  readonly columns: readonly (MatrixIndicator & { readonly index: number })[]
  readonly deadline: string
  readonly onOpen: (indicatorId: string, assesseeId: string) => void
}

/** Only what is in sight is drawn. One cell takes the focus; its neighbours are reached by the arrows. */
export function MatrixGrid({ rows, columns, deadline, onOpen }: MatrixGridProps) {
  const { progress: text } = texts.use()
  const box = useRef<HTMLDivElement>(null)
  const [at, setAt] = useState<readonly [number, number]>([0, 0])
  const [shown, setShown] = useState<readonly [number, number] | null>(null)
  const line = Math.min(at[0], rows.length - 1)
  const place = Math.min(at[1], columns.length - 1)
  const down = useVirtualizer({
    count: rows.length,
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
    count: columns.length,
    getScrollElement: () => box.current,
    estimateSize: () => columnWidth,
    paddingStart: nameWidth + totalWidth,
    overscan: 12,
    scrollPaddingStart: nameWidth + totalWidth,
  })
  const go = (y: number, x: number) => {
    const next = [Math.max(0, Math.min(rows.length - 1, y)), Math.max(0, Math.min(columns.length - 1, x))] as const
    setAt(next)
    setShown(next)
    down.scrollToIndex(next[0])
    right.scrollToIndex(next[1])
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
  const facts = shown && rows[shown[0]] && columns[shown[1]] ? { row: rows[shown[0]], column: columns[shown[1]] } : null
  const height = down.getTotalSize()
  const width = right.getTotalSize()
  return (
    <>
      <CellFacts row={facts?.row} column={facts?.column} deadline={deadline} />
      <div ref={box} className={styles.box}>
        <div
          role="grid"
          aria-label={text.label}
          aria-rowcount={rows.length + 2}
          aria-colcount={columns.length + 2}
          className={styles.grid}
          style={{ height, width }}
          onKeyDown={keyDown}
          onMouseLeave={() => setShown(null)}
        >
          <div role="row" aria-rowindex={1} className={styles.head} style={{ width }}>
            <span role="columnheader" className={styles.corner}>
              {text.assessee}
            </span>
            <span role="columnheader" className={styles.totalHead}>
              {text.done}
            </span>
            {right.getVirtualItems().map(({ index, start }) => (
              <span
                key={index}
                role="columnheader"
                aria-colindex={index + 3}
                className={styles.indicator}
                style={{ left: start }}
                title={`${columns[index]?.code ?? ''} ${columns[index]?.name ?? ''}`}
              >
                <span className={styles.upright}>
                  {columns[index]?.code} <span lang="zh-CN">{columns[index]?.name}</span>
                </span>
              </span>
            ))}
          </div>
          {down.getVirtualItems().map(({ index, start }) => {
            const row = rows[index]
            if (!row) return null
            return (
              <div
                key={row.id}
                role="row"
                aria-rowindex={index + 2}
                className={styles.row}
                style={{ top: start, width }}
              >
                <RowHead row={row} columns={columns} deadline={deadline} />
                {right.getVirtualItems().map(item => {
                  const column = columns[item.index]
                  if (!column) return null
                  const current = index === line && item.index === place
                  const state = cellState(row, column.index)
                  const open = state === 'not_asked' ? undefined : () => onOpen(column.id, row.id)
                  return (
                    <Cell
                      key={column.id}
                      name={`${index}:${item.index}`}
                      left={item.start}
                      column={item.index}
                      row={row}
                      indicator={column}
                      state={state}
                      current={current}
                      onShow={() => setShown([index, item.index])}
                      onFocus={() => (setAt([index, item.index]), setShown([index, item.index]))}
                      onOpen={open}
                    />
                  )
                })}
              </div>
            )
          })}
          {/* Rows lie apart from the flow: this holds the last row at their end. */}
          <div role="presentation" style={{ height: height - headHeight - rowHeight }} />
          <Totals rows={rows} columns={columns} items={right.getVirtualItems()} width={width} index={rows.length + 2} />
        </div>
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

function RowHead({ row, columns, deadline }: { row: MatrixAssessee } & Pick<MatrixGridProps, 'columns' | 'deadline'>) {
  const { progress: text } = texts.use()
  const { accepted, asked } = tally(columns.map(column => cellState(row, column.index)))
  return (
    <>
      <span role="rowheader" className={styles.name} title={row.name}>
        <span lang="zh-CN">{row.name}</span>
        {row.deadline !== null && row.deadline !== deadline && (
          <small title={text.deadline(row.deadline)}>{text.extended}</small>
        )}
      </span>
      <span role="gridcell" className={styles.total}>
        {text.counts(accepted, asked)}
      </span>
    </>
  )
}

interface CellProps {
  readonly name: string
  readonly left: number
  readonly column: number
  readonly row: MatrixAssessee
  readonly indicator: MatrixIndicator
  readonly state: CellState
  readonly current: boolean
  readonly onShow: () => void
  readonly onFocus: () => void
  readonly onOpen: (() => void) | undefined
}

function Cell({ name, left, column, row, indicator, state, current, onShow, onFocus, onOpen }: CellProps) {
  const { progress: text } = texts.use()
  const word = useStateWord(state)
  return (
    <span
      role="gridcell"
      aria-colindex={column + 3}
      tabIndex={current ? 0 : -1}
      data-cell={name}
      className={state === 'not_asked' ? styles.none : styles.cell}
      style={{ left }}
      aria-label={text.cell(row.name, `${indicator.code} ${indicator.name}`, word)}
      onMouseEnter={onShow}
      onFocus={onFocus}
      onClick={onOpen}
      onKeyDown={event => {
        if (event.key === 'Enter') onOpen?.()
      }}
    >
      {state === 'not_applicable' ? '—' : state === 'not_asked' ? null : <StateIcon shape={responseShape[state]} />}
    </span>
  )
}

/** A cell's state in words. */
export function useStateWord(state: CellState): string {
  const { progress: text } = texts.use()
  const { response } = uiTexts.use()
  if (state === 'not_asked') return text.notAsked
  return state === 'not_applicable' ? text.notApplicable : response[state]
}

/** The last row: accepted in every column. */
function Totals({
  rows,
  columns,
  items,
  width,
  index,
}: Pick<MatrixGridProps, 'rows' | 'columns'> & {
  items: readonly { readonly index: number; readonly start: number }[]
  width: number
  index: number
}) {
  const { progress: text } = texts.use()
  const all = tally(rows.flatMap(row => columns.map(column => cellState(row, column.index))))
  return (
    <div role="row" aria-rowindex={index} className={styles.totals} style={{ width }}>
      <span role="rowheader" className={styles.name}>
        {text.total}
      </span>
      <span role="gridcell" className={styles.total}>
        {text.counts(all.accepted, all.asked)}
      </span>
      {items.map(item => {
        const column = columns[item.index]
        const { accepted, asked } = tally(column ? rows.map(row => cellState(row, column.index)) : [])
        return (
          <span
            key={item.index}
            role="gridcell"
            aria-colindex={item.index + 3}
            className={styles.columnTotal}
            style={{ left: item.start }}
            title={text.counts(accepted, asked)}
            aria-label={text.counts(accepted, asked)}
          >
            {accepted}
          </span>
        )
      })}
    </div>
  )
}
