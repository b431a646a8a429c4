import panel from '@yaodian/ui/block/panel.module.css'
import { texts } from '../../text/texts.ts'
import type { Rehearsal } from './publication.ts'
import styles from './publication.module.css'

/** What the public will see, group by group; no more is shown here than there. */
export function PublicPreview({ groups }: { groups: Rehearsal['groups'] }) {
  const {
    publication: { preview: text },
    result,
  } = texts.use()
  return (
    <div className={styles.official}>
      {groups
        .filter(group => group.rows.length > 0)
        .map((group, index) => (
          <details key={group.key} className={styles.group} open={index === 0}>
            <summary>
              <strong lang="zh-CN">{group.name}</strong> <span>{text.count(group.rows.length)}</span>
              <span className={panel.note}>{group.exam ? text.exam : text.shows[group.show]}</span>
            </summary>
            <table className={panel.plain}>
              <thead>
                <tr>
                  {group.show !== 'grade' && (
                    <th scope="col" className="number">
                      {text.rank}
                    </th>
                  )}
                  <th scope="col">{text.name}</th>
                  {group.show === 'points' && (
                    <th scope="col" className="number">
                      {text.total}
                    </th>
                  )}
                  <th scope="col">{text.grade}</th>
                </tr>
              </thead>
              <tbody>
                {group.rows.map(row => (
                  <tr key={row.assesseeId}>
                    {group.show !== 'grade' && (
                      <td className="number">
                        {row.shared && <small>{result.shared} </small>}
                        {row.rank ?? '—'}
                      </td>
                    )}
                    <td>
                      <span lang="zh-CN">{row.name}</span>{' '}
                      {row.changed && <span className={styles.mark}>{text.changed}</span>}
                    </td>
                    {group.show === 'points' && <td className="number">{row.total ?? '—'}</td>}
                    <td lang="zh-CN">{row.grade ?? '—'}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </details>
        ))}
    </div>
  )
}
