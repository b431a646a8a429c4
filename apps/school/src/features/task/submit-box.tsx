import { Link } from '@tanstack/react-router'
import { mayEver, type Role } from '@yaodian/domain'
import input from '@yaodian/ui/form/input.module.css'
import { texts } from '../../text/texts.ts'
import type { TaskCycle } from './task.ts'
import styles from './submit-box.module.css'

/** On to the check, saying how much is still missing. */
export function SubmitBox({ cycle, roles }: { cycle: TaskCycle; roles: readonly Role[] }) {
  const { task } = texts.use()
  const { counts } = cycle
  if (counts.asked === 0) return null
  const head = mayEver({ roles }, 'submission.confirm')
  const missing = counts.asked - counts.filled
  const complete =
    counts.confirmed === counts.asked ? task.confirmedAll : head ? task.allFilled : task.allFilledReporter
  return (
    <div className={styles.box}>
      <Link
        className={counts.confirmed === counts.asked ? input.button : input.primary}
        to="/cycles/$cycleId/submit"
        params={{ cycleId: cycle.id }}
      >
        {head ? task.checkAndSubmit : task.check}
      </Link>
      <p>{missing > 0 ? task.missing(missing) : complete}</p>
    </div>
  )
}
