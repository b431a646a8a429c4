import { texts } from '../../text/texts.ts'
import { cellState, tally, type MatrixAssessee, type MatrixColumn } from './matrix.ts'
import type { Seen } from './matrix-window.ts'
import styles from './matrix-grid.module.css'

interface EdgeProps {
  readonly columns: readonly MatrixColumn[]
  readonly places: readonly Seen[]
  readonly width: number
}

/** The names of the indicators, upright; stays on top. */
export function MatrixHead({ columns, places, width }: EdgeProps) {
  const { progress: text } = texts.use()
  return (
    <thead className={styles.head} style={{ width }}>
      <tr aria-rowindex={1}>
        <th scope="col" className={styles.corner}>
          {text.assessee}
        </th>
        <th scope="col" className={styles.totalHead}>
          {text.done}
        </th>
        {places.map(({ index, start }) => (
          <th
            key={index}
            scope="col"
            aria-colindex={index + 3}
            className={styles.indicator}
            style={{ left: start }}
            title={`${columns[index]?.code ?? ''} ${columns[index]?.name ?? ''}`}
          >
            <span className={styles.upright}>
              {columns[index]?.code} <span lang="zh-CN">{columns[index]?.name}</span>
            </span>
          </th>
        ))}
      </tr>
    </thead>
  )
}

/** The last row: how many are accepted in every column; stays at the bottom. */
export function MatrixTotals({
  rows,
  columns,
  places,
  width,
}: EdgeProps & { readonly rows: readonly MatrixAssessee[] }) {
  const { progress: text } = texts.use()
  const all = tally(rows.flatMap(row => columns.map(column => cellState(row, column.index))))
  return (
    <tfoot className={styles.totals} style={{ width }}>
      <tr aria-rowindex={rows.length + 2}>
        <th scope="row" className={styles.name}>
          {text.total}
        </th>
        <td className={styles.total}>{text.counts(all.accepted, all.asked)}</td>
        {places.map(({ index, start }) => {
          const column = columns[index]
          const { accepted, asked } = tally(column ? rows.map(row => cellState(row, column.index)) : [])
          return (
            <td
              key={index}
              aria-colindex={index + 3}
              className={styles.columnTotal}
              style={{ left: start }}
              title={text.counts(accepted, asked)}
            >
              {accepted}
            </td>
          )
        })}
      </tr>
    </tfoot>
  )
}
