import { StateMark } from '@yaodian/ui/state/state-mark.tsx'
import { responseShape } from '@yaodian/ui/state/state.ts'
import { momentOf } from '@yaodian/ui/text/date.ts'
import { texts } from '../../text/texts.ts'
import { cellState, type MatrixAssessee, type MatrixColumn } from './matrix.ts'
import { useStateWord } from './state-word.ts'
import styles from './matrix-grid.module.css'

/** About the cell under the pointer or the focus. Its room is kept. */
export function CellFacts({
  row,
  column,
  deadline,
}: {
  row: MatrixAssessee | undefined
  column: MatrixColumn | undefined
  deadline: string
}) {
  const { progress: text } = texts.use()
  const state = row && column ? cellState(row, column.index) : 'not_asked'
  const word = useStateWord(state)
  if (!row || !column) return <p className={styles.facts}>{text.idle}</p>
  const shape = state === 'not_asked' || state === 'not_applicable' ? 'idle' : responseShape[state]
  return (
    <p className={styles.facts}>
      <strong lang="zh-CN">{row.name}</strong>
      <span>
        {column.code} <span lang="zh-CN">{column.name}</span>
      </span>
      <StateMark shape={shape}>{word}</StateMark>
      <span>{text.office(column.officeName)}</span>
      <span>{row.firstSubmittedAt === null ? text.notSubmitted : text.submitted(momentOf(row.firstSubmittedAt))}</span>
      {row.deadline !== null && row.deadline !== deadline && <span>{text.deadline(row.deadline)}</span>}
    </p>
  )
}
