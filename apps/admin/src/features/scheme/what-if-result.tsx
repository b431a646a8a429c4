import { mostMoved } from '@yaodian/domain'
import { showToast } from '@yaodian/ui/block/toast.ts'
import { ChartFigure } from '@yaodian/ui/chart/chart-figure.tsx'
import { drawDumbbell } from '@yaodian/ui/chart/dumbbell.ts'
import { saveFile } from '@yaodian/ui/chart/save-file.ts'
import { TableBox } from '@yaodian/ui/block/table-box.tsx'
import panel from '@yaodian/ui/block/panel.module.css'
import { Button, Checkbox } from 'antd'
import { useState } from 'react'
import { texts } from '../../text/texts.ts'
import type { WhatIfRow } from './what-if-score.ts'
import { asCsv, asTabs, whatIfCells } from './what-if-table.ts'
import styles from './what-if.module.css'

export interface WhatIfResultProps {
  readonly schemeName: string
  readonly groupName: string
  /** Of the group. */
  readonly rows: readonly WhatIfRow[]
}

/** So many rows a picture takes in. */
const pictured = 12

/** Who moves in a group: in one sentence, as a picture, and as a table. */
export function WhatIfResultView({ sentence, ...props }: WhatIfResultProps & { readonly sentence: string }) {
  const { whatIf: text } = texts.use()
  const { schemeName, groupName, rows } = props
  const ranked = rows.toSorted((a, b) => (a.after.rank ?? Infinity) - (b.after.rank ?? Infinity))
  const chosen = new Set(mostMoved(ranked, pictured).filter(row => row.places !== 0))
  const drawn = ranked.filter(row => chosen.has(row))
  return (
    <>
      <output className={styles.sentence}>{sentence}</output>
      {drawn.length > 0 && (
        <ChartFigure
          title={text.figure.title(groupName)}
          note={text.figure.note(drawn.length)}
          fileName={text.figure.file(schemeName, groupName)}
          drawing={drawDumbbell(
            drawn.map(({ name, before, after }) => ({ name, before: before.rank ?? 0, after: after.rank ?? 0 })),
            { label: text.figure.label(groupName, sentence), axis: text.figure.axis },
          )}
        >
          <MovementTable rows={drawn} />
        </ChartFigure>
      )}
      <WholeTable {...props} rows={ranked} />
    </>
  )
}

function WholeTable({ rows, schemeName, groupName }: WhatIfResultProps) {
  const { whatIf: text } = texts.use()
  const [onlyMoved, setOnlyMoved] = useState(false)
  const shown = onlyMoved ? rows.filter(row => row.places !== 0 || row.grade !== 'same') : rows
  const cells = () => whatIfCells(rows, groupName, text)
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(asTabs(cells()))
      showToast(text.copied)
    } catch {
      // Without https there is no clipboard: the file is offered beside.
      showToast(text.copyFailed)
    }
  }
  const download = () =>
    saveFile(new Blob([asCsv(cells())], { type: 'text/csv' }), `${text.figure.file(schemeName, groupName)}.csv`)
  return (
    <>
      <div className={`${panel.bar} no-print`}>
        <Checkbox checked={onlyMoved} onChange={event => setOnlyMoved(event.target.checked)}>
          {text.onlyMoved}
        </Checkbox>
        <span className={panel.note}>{text.count(shown.length, rows.length)}</span>
        <span className={panel.end}>
          <Button size="small" onClick={() => void copy()}>
            {text.copy}
          </Button>{' '}
          <Button size="small" onClick={download}>
            {text.download}
          </Button>
        </span>
      </div>
      {shown.length === 0 ? <p className={panel.note}>{text.noneMoved}</p> : <MovementTable rows={shown} />}
    </>
  )
}

function MovementTable({ rows }: { readonly rows: readonly WhatIfRow[] }) {
  const { whatIf: text } = texts.use()
  return (
    <TableBox least={560}>
      <table className={panel.plain}>
        <thead>
          <tr>
            <th scope="col">{text.column.name}</th>
            <th scope="col" className="number">
              {text.column.rank}
            </th>
            <th scope="col">{text.column.places}</th>
            <th scope="col" className="number">
              {text.column.before}
            </th>
            <th scope="col" className="number">
              {text.column.after}
            </th>
            <th scope="col" className="number">
              {text.column.points}
            </th>
            <th scope="col">{text.column.grade}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(row => (
            <MovementRow key={row.assesseeId} row={row} />
          ))}
        </tbody>
      </table>
    </TableBox>
  )
}

function MovementRow({ row }: { readonly row: WhatIfRow }) {
  const { whatIf: text } = texts.use()
  const { name, before, after, points } = row
  return (
    <tr>
      <th scope="row" lang="zh-CN" className={styles.name}>
        {name}
      </th>
      <td className={`number ${styles.places}`}>
        {before.rank ?? '—'} → <strong>{after.rank ?? '—'}</strong>
      </td>
      <td className={styles.places}>
        <Places places={row.places} />
      </td>
      <td className="number">{before.total ?? text.noTotal}</td>
      <td className="number">{after.total ?? text.noTotal}</td>
      <td className="number">{points === null ? '—' : signed(points)}</td>
      <td lang="zh-CN">
        <Grade row={row} />
      </td>
    </tr>
  )
}

/** How many places, by a sign and in words. */
function Places({ places }: { readonly places: number | null }) {
  const { whatIf: text } = texts.use()
  if (places === null) return '—'
  if (places === 0) return <span className={styles.same}>{text.same}</span>
  return (
    <span className={places > 0 ? styles.up : styles.down}>
      <span aria-hidden>{places > 0 ? '▲' : '▼'} </span>
      {places > 0 ? text.up(places) : text.down(-places)}
    </span>
  )
}

function Grade({ row: { before, after, grade } }: { readonly row: WhatIfRow }) {
  const { whatIf: text } = texts.use()
  if (grade === null || grade === 'same' || before.grade === after.grade) return after.grade ?? '—'
  return (
    <span className={grade === 'up' ? styles.up : styles.down}>
      {before.grade} → {after.grade}{' '}
      <span className={styles.word}>
        <span aria-hidden>{grade === 'up' ? '▲' : '▼'} </span>
        {grade === 'up' ? text.gradeUp : text.gradeDown}
      </span>
    </span>
  )
}

function signed(points: string): string {
  if (Number(points) === 0) return points.replace('-', '')
  return points.startsWith('-') ? points.replace('-', '−') : `+${points}`
}
