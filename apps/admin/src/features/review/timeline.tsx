import { momentOf } from '@yaodian/ui/text/date.ts'
import { uiTexts } from '@yaodian/ui/text/ui-text.ts'
import { texts } from '../../text/texts.ts'
import { itemOf, type ReviewedResponse } from './review.ts'
import { shownValue } from './shown-value.ts'
import styles from './workbench.module.css'

type Entry = ReviewedResponse['timeline'][number]

/** Who did what to the response, when, which values it changed and where the response went by it; folded until asked for. */
export function Timeline({ view }: { view: ReviewedResponse }) {
  const { timeline: text } = texts.use().review
  const entries = view.timeline
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
            <Effect view={view} entry={entry} />
          </li>
        ))}
      </ol>
    </details>
  )
}

function Effect({ view, entry }: { view: ReviewedResponse; entry: Entry }) {
  const { timeline: text, values: words } = texts.use().review
  const ui = uiTexts.use()
  return (
    <>
      {entry.changes.map(change => (
        <p key={change.dataItemId} lang="zh-CN">
          {itemOf(view, change)?.name} {shownValue(change.before, words)} → {shownValue(change.after, words)}
        </p>
      ))}
      {entry.moved && <p>{text.moved(ui.response[entry.moved.from], ui.response[entry.moved.to])}</p>}
    </>
  )
}

/** The kinds are the API's; one that this portal does not know yet is shown as a change. */
function kindOf(kinds: Readonly<Record<string, string>>, kind: string): string {
  return kinds[kind] ?? kinds['changed'] ?? ''
}
