import { momentOf } from '@yaodian/ui/text/date.ts'
import { texts } from '../../text/texts.ts'
import type { ResponseView } from './response.ts'
import styles from './timeline.module.css'

/** 经过: who did what, when, the newest last. */
export function Timeline({ entries }: { entries: ResponseView['timeline'] }) {
  const { response } = texts.use()
  const { title, none, kind, other } = response.timeline
  return (
    <details className={styles.timeline}>
      <summary>
        <h2>{title}</h2>
      </summary>
      {entries.length === 0 ? (
        <p>{none}</p>
      ) : (
        <ol>
          {entries.map(each => (
            <li key={each.id}>
              <span className="number">{momentOf(each.at)}</span>
              <span>
                <strong>{kind[each.kind] ?? other}</strong>{' '}
                <span lang="zh-CN">{[each.organisation, each.by].filter(Boolean).join(' ')}</span>
                {each.text && <p lang="zh-CN">{each.text}</p>}
              </span>
            </li>
          ))}
        </ol>
      )}
    </details>
  )
}
