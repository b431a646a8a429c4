import { StateIcon } from '@yaodian/ui/state/state-mark.tsx'
import { responseShape } from '@yaodian/ui/state/state.ts'
import { texts } from '../../text/texts.ts'
import { cellState, tally, type MatrixAssessee, type MatrixColumn } from './matrix.ts'
import type { Seen } from './matrix-window.ts'
import { useStateWord } from './state-word.ts'
import styles from './matrix-grid.module.css'

export interface MatrixRowProps {
  readonly row: MatrixAssessee
  readonly line: number
  readonly top: number
  readonly width: number
  readonly columns: readonly MatrixColumn[]
  readonly places: readonly Seen[]
  readonly deadline: string
  /** The column whose cell takes the focus, if it is in this row. */
  readonly focused: number | null
  readonly onShow: (place: number) => void
  readonly onFocus: (place: number) => void
  readonly onOpen: (indicatorId: string, assesseeId: string) => void
}

/** One assessee: name, accepted of asked, and a shape for every indicator in sight. */
export function MatrixRow({
  row,
  line,
  top,
  width,
  columns,
  places,
  deadline,
  focused,
  onShow,
  onFocus,
  onOpen,
}: MatrixRowProps) {
  const { progress: text } = texts.use()
  const { accepted, asked } = tally(columns.map(column => cellState(row, column.index)))
  return (
    <tr aria-rowindex={line + 2} className={styles.row} style={{ top, width }}>
      <th scope="row" className={styles.name} title={row.name}>
        <span lang="zh-CN">{row.name}</span>
        {row.deadline !== null && row.deadline !== deadline && (
          <small title={text.deadline(row.deadline)}>{text.extended}</small>
        )}
      </th>
      <td className={styles.total}>{text.counts(accepted, asked)}</td>
      {places.map(({ index, start }) => {
        const column = columns[index]
        if (!column) return null
        return (
          <MatrixCell
            key={column.id}
            name={`${line}:${index}`}
            left={start}
            place={index}
            row={row}
            column={column}
            focused={focused === index}
            onShow={() => onShow(index)}
            onFocus={() => onFocus(index)}
            onOpen={() => onOpen(column.id, row.id)}
          />
        )
      })}
    </tr>
  )
}

interface MatrixCellProps {
  readonly name: string
  readonly left: number
  readonly place: number
  readonly row: MatrixAssessee
  readonly column: MatrixColumn
  readonly focused: boolean
  readonly onShow: () => void
  readonly onFocus: () => void
  readonly onOpen: () => void
}

function MatrixCell({ name, left, place, row, column, focused, onShow, onFocus, onOpen }: MatrixCellProps) {
  const { progress: text } = texts.use()
  const state = cellState(row, column.index)
  const word = useStateWord(state)
  const open = state === 'not_asked' ? undefined : onOpen
  return (
    <td
      aria-colindex={place + 3}
      tabIndex={focused ? 0 : -1}
      data-cell={name}
      className={state === 'not_asked' ? styles.none : styles.cell}
      style={{ left }}
      aria-label={text.cell(row.name, `${column.code} ${column.name}`, word)}
      onMouseEnter={onShow}
      onFocus={onFocus}
      onClick={open}
      onKeyDown={event => {
        if (event.key === 'Enter') open?.()
      }}
    >
      {state === 'not_applicable' ? '—' : state === 'not_asked' ? null : <StateIcon shape={responseShape[state]} />}
    </td>
  )
}
