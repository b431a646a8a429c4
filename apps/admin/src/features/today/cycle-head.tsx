import { Link } from '@tanstack/react-router'
import type { CycleState } from '@yaodian/domain'
import type { StateShape } from '@yaodian/ui/state/state.ts'
import { StateMark } from '@yaodian/ui/state/state-mark.tsx'
import { daysBetween } from '@yaodian/ui/text/date.ts'
import { texts } from '../../text/texts.ts'
import type { TodayCycle } from './today.ts'
import styles from './today.module.css'

const shapes: Readonly<Record<CycleState, StateShape>> = {
  draft: 'idle',
  open: 'active',
  reviewing: 'active',
  approved: 'active',
  publicised: 'active',
  finalised: 'done',
  archived: 'done',
}

/** A cycle's name, its state, and the day that counts now. */
export function CycleHead({ cycle, today }: { cycle: TodayCycle; today: string }) {
  const { cycle: words, today: text } = texts.use()
  const { publicisedUntil, deadline, state } = cycle
  return (
    <div className={styles.head}>
      <h2>
        <Link to="/cycles/$cycleId" params={{ cycleId: cycle.id }} lang="zh-CN">
          {cycle.name}
        </Link>
      </h2>
      <StateMark shape={shapes[state]}>{words.states[state]}</StateMark>
      <span className={styles.note}>
        {state === 'open' && text.deadline(deadline, daysBetween(today, deadline))}
        {state === 'publicised' &&
          publicisedUntil !== null &&
          text.publicUntil(publicisedUntil, daysBetween(today, publicisedUntil))}
      </span>
    </div>
  )
}
