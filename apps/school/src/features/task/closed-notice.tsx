import { Link } from '@tanstack/react-router'
import input from '@yaodian/ui/form/input.module.css'
import { longDay } from '@yaodian/ui/text/date.ts'
import { useLocale } from '@yaodian/ui/text/texts.ts'
import { texts } from '../../text/texts.ts'
import type { TaskCycle } from './task.ts'
import styles from './closed-notice.module.css'

/** Why nothing can be filled in now, and what comes next; nothing while filling in is open. */
export function ClosedNotice({ cycle }: { cycle: TaskCycle }) {
  const { task } = texts.use()
  const locale = useLocale()
  const { state, opensOn, today, counts } = cycle
  const published = state === 'publicised' || state === 'finalised' || state === 'archived'
  if (state === 'draft' || (state === 'open' && opensOn > today))
    return <p className={styles.notice}>{task.closed.notYet(longDay(opensOn, locale))}</p>
  if (published)
    return (
      <div className={styles.notice}>
        <p>{task.closed.published}</p>
        <Link className={input.primary} to="/results/$cycleId" params={{ cycleId: cycle.id }}>
          {task.toResults}
        </Link>
      </div>
    )
  if (state === 'approved') return <p className={styles.notice}>{task.closed.approved}</p>
  if (counts.asked > 0 && counts.accepted >= counts.responses)
    return (
      <div className={styles.notice} data-done>
        <h2>{task.allAccepted}</h2>
        <p>{task.allAcceptedWhy}</p>
      </div>
    )
  return state === 'reviewing' ? <p className={styles.notice}>{task.closed.reviewing}</p> : null
}
