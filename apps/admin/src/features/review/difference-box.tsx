import { momentOf } from '@yaodian/ui/text/date.ts'
import { texts } from '../../text/texts.ts'
import type { Review } from './review.ts'
import styles from './workbench.module.css'

/** What changed since the office last decided. */
export function DifferenceBox({ difference }: { difference: NonNullable<Review['difference']> }) {
  const { difference: text } = texts.use().review
  const { since, items, evidenceAdded, evidenceRemoved, noteChanged } = difference
  const nothing = items.length + evidenceAdded.length + evidenceRemoved.length === 0 && !noteChanged
  return (
    <section className={styles.difference}>
      <h3>{text.title(momentOf(since))}</h3>
      {nothing && <p>{text.nothing}</p>}
      <ul>
        {items.map(item => (
          <li key={item.dataItemId}>
            <span lang="zh-CN">{item.itemName}</span> <del>{item.before ?? '—'}</del> → <ins>{item.after ?? '—'}</ins>
          </li>
        ))}
        {evidenceAdded.map(name => (
          <li key={`+${name}`}>
            {text.added} <ins lang="zh-CN">{name}</ins>
          </li>
        ))}
        {evidenceRemoved.map(name => (
          <li key={`-${name}`}>
            {text.removed} <del lang="zh-CN">{name}</del>
          </li>
        ))}
        {noteChanged && <li>{text.note}</li>}
      </ul>
    </section>
  )
}
