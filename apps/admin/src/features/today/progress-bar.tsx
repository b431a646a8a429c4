import { ResponseMark } from '@yaodian/ui/state/state-mark.tsx'
import { texts } from '../../text/texts.ts'
import type { Overview } from './today.ts'
import styles from './today.module.css'

/** How far filling in and review are: a bar, and the same in words and figures. */
export function ProgressBar({ counts }: { counts: Overview['all'] }) {
  const { today: text } = texts.use()
  const share = (n: number) => ({ width: `${(n / Math.max(1, counts.total)) * 100}%` })
  return (
    <section className={styles.block}>
      <h3>{text.progress}</h3>
      <div className={styles.bar} aria-hidden>
        <span className={styles.accepted} style={share(counts.accepted)} />
        <span className={styles.ready} style={share(counts.ready)} />
        <span className={styles.late} style={share(counts.returned + counts.objected)} />
      </div>
      <ul className={styles.key}>
        {(['accepted', 'ready', 'objected', 'returned', 'waiting'] as const).map(state => (
          <li key={state}>
            <ResponseMark state={state} /> {counts[state]}
          </li>
        ))}
      </ul>
    </section>
  )
}
