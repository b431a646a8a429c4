import { Link } from '@tanstack/react-router'
import { mayEver, type Role } from '@yaodian/domain'
import input from '@yaodian/ui/form/input.module.css'
import { texts } from '../../text/texts.ts'
import { submitStanding, type TaskCycle } from './task.ts'
import styles from './submit-box.module.css'

/** On to the check, saying what is still missing or has to be submitted. */
export function SubmitBox({ cycle, roles }: { cycle: TaskCycle; roles: readonly Role[] }) {
  const { task } = texts.use()
  const { counts } = cycle
  if (counts.asked === 0) return null
  const head = mayEver({ roles }, 'submission.confirm')
  const standing = submitStanding(cycle)
  return (
    <div className={styles.box}>
      <Link
        className={standing.kind === 'done' ? input.button : input.primary}
        to="/cycles/$cycleId/submit"
        params={{ cycleId: cycle.id }}
      >
        {head ? task.checkAndSubmit : task.check}
      </Link>
      <p>{task.standing(standing, head)}</p>
    </div>
  )
}
