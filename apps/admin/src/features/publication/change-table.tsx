import panel from '@yaodian/ui/block/panel.module.css'
import { texts } from '../../text/texts.ts'

interface Standing {
  readonly total: string | null
  readonly rank: number | null
  readonly grade: string | null
}

/** A result that a revision changes. */
export interface Change {
  readonly assesseeId: string
  readonly name: string
  readonly before: Standing | null
  readonly after: Standing
}

/** Whose results a revision changes, before and after. */
export function ChangeTable({ changes }: { changes: readonly Change[] }) {
  const { changes: text } = texts.use().publication
  const say = ({ total, rank, grade }: Standing): string => text.result(total ?? '—', String(rank ?? '—'), grade ?? '—')
  if (changes.length === 0) return <p className={panel.note}>{text.none}</p>
  return (
    <table className={panel.plain}>
      <thead>
        <tr>
          <th scope="col">{text.name}</th>
          <th scope="col">{text.before}</th>
          <th scope="col">{text.after}</th>
        </tr>
      </thead>
      <tbody>
        {changes.map(({ assesseeId, name, before, after }) => (
          <tr key={assesseeId}>
            <td lang="zh-CN">{name}</td>
            {before !== null && isSame(before, after) ? (
              <td colSpan={2} className={panel.note}>
                {text.words}
              </td>
            ) : (
              <>
                <td>{before === null ? '—' : say(before)}</td>
                <td>
                  <strong>{say(after)}</strong>
                </td>
              </>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function isSame(a: Standing, b: Standing): boolean {
  return a.total === b.total && a.rank === b.rank && a.grade === b.grade
}
