import { momentOf } from '@yaodian/ui/text/date.ts'
import { texts } from '../../text/texts.ts'
import type { ReviewedResponse } from './review.ts'
import styles from './workbench.module.css'

/** Who did what to the response, and when; folded until asked for. */
export function Timeline({ entries }: { entries: ReviewedResponse['timeline'] }) {
  const { timeline: text } = texts.use().review
  if (entries.length === 0) return null
  return (
    <details className={styles.timeline}>
      <summary>{text.title(entries.length)}</summary>
      <ol>
        {entries.toReversed().map(entry => (
          <li key={entry.id}>
            <span className="number">{momentOf(entry.at)}</span> {kindOf(text.kinds, entry.kind)}{' '}
            <span lang="zh-CN">{[entry.organisation, entry.by].filter(Boolean).join(' ')}</span>
            {entry.text !== null && <span lang="zh-CN">：{entry.text}</span>}
          </li>
        ))}
      </ol>
    </details>
  )
}

/** The kinds are the API's; one that this portal does not know yet is shown as a change. */
function kindOf(kinds: Readonly<Record<string, string>>, kind: string): string {
  return kinds[kind] ?? kinds['changed'] ?? ''
}
