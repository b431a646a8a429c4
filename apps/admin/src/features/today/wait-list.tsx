import type { StateShape } from '@yaodian/ui/state/state.ts'
import { StateIcon } from '@yaodian/ui/state/state-mark.tsx'
import type { ReactNode } from 'react'
import { texts } from '../../text/texts.ts'
import styles from './today.module.css'

/** Something that waits: how many, of what, and where it is dealt with. */
export interface Wait {
  readonly key: string
  readonly shape: StateShape
  /** Null for an act that is simply due. */
  readonly count: number | null
  readonly what: string
  readonly link: ReactNode
}

/** What waits, the most pressing first; or that nothing does. */
export function WaitList({ waits }: { waits: readonly Wait[] }) {
  const { today: text } = texts.use()
  if (waits.length === 0) return <p className={styles.note}>{text.none}</p>
  return (
    <ul className={styles.waits}>
      {waits.map(wait => (
        <li key={wait.key} className={styles.wait}>
          <StateIcon shape={wait.shape} />
          <span className={styles.count}>{wait.count}</span>
          <span>{wait.what}</span>
          {wait.link}
        </li>
      ))}
    </ul>
  )
}
