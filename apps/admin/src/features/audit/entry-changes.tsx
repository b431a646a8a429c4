import type { JsonValue } from '@yaodian/domain'
import { Button } from 'antd'
import { Fragment, useState } from 'react'
import { differences, type Difference } from './difference.ts'
import { sayStep, sayValue, type EntryWords } from './entry-words.ts'
import styles from './audit.module.css'

const few = 3

interface EntryChangesProps {
  readonly before: JsonValue
  readonly after: JsonValue
  readonly words: EntryWords
}

/** What an entry set or changed, the first few at once and the others on demand. */
export function EntryChanges({ before, after, words }: EntryChangesProps) {
  const [all, setAll] = useState(false)
  const { audit: text } = words.text
  const found = differences(before, after)
  const shown = all ? found : found.slice(0, few)
  return (
    <>
      <ul className={styles.changes}>
        {shown.map(each => (
          <li key={each.path.join(' ')}>
            <Change difference={each} created={before === null} words={words} />
          </li>
        ))}
      </ul>
      {found.length > few && (
        <Button type="link" size="small" className={styles.more ?? ''} aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? text.less : text.more(found.length - few)}
        </Button>
      )}
    </>
  )
}

function Change({ difference, created, words }: { difference: Difference; created: boolean; words: EntryWords }) {
  const { path, before, after } = difference
  const { audit: text } = words.text
  const steps = path.map(step => sayStep(step, words))
  const now = <ins lang="zh-CN">{sayValue(after, path, words)}</ins>
  return (
    <>
      <span className={styles.key}>
        {steps.map(({ said, written }, index) => (
          <Fragment key={index}>
            {index > 0 && ' › '}
            <span lang={written ? 'zh-CN' : undefined}>{said}</span>
          </Fragment>
        ))}
      </span>{' '}
      {created ? (
        now
      ) : (
        <>
          <span className={styles.key}>{text.from}</span> <del lang="zh-CN">{sayValue(before, path, words)}</del>{' '}
          <span className={styles.key}>{text.to}</span> {now}
        </>
      )}
    </>
  )
}
