import { Link } from '@tanstack/react-router'
import { texts } from '../../text/texts.ts'
import styles from './check-list.module.css'
import type { SubmissionCheck } from './check.ts'

/** What changed since the last confirmation; `first` where there was none. */
export function ChangeList({
  cycleId,
  changed,
  first,
}: {
  cycleId: string
  changed: SubmissionCheck['changed']
  first: boolean
}) {
  const { submission } = texts.use()
  if (changed.length === 0) return <p className={styles.hint}>{first ? submission.first : submission.unchanged}</p>
  return (
    <section className={styles.part}>
      <h2>{submission.changed(changed.length)}</h2>
      <ul>
        {changed.map(each => (
          <li key={each.indicatorId}>
            <span>
              <Link to="/cycles/$cycleId/$indicatorId" params={{ cycleId, indicatorId: each.indicatorId }} lang="zh-CN">
                {each.indicatorName}
              </Link>
              {each.items.map(item => (
                <span key={item.dataItemId} className={`${styles.hint} number`}>
                  {submission.change(item.itemName, item.before ?? submission.empty, item.after ?? submission.empty)}
                </span>
              ))}
              {each.evidenceAdded.length > 0 && (
                <span className={styles.hint}>{submission.added(each.evidenceAdded.join('、'))}</span>
              )}
              {each.evidenceRemoved.length > 0 && (
                <span className={styles.hint}>{submission.removed(each.evidenceRemoved.join('、'))}</span>
              )}
              {each.noteChanged && <span className={styles.hint}>{submission.noteChanged}</span>}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
