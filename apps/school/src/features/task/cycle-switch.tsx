import { Link } from '@tanstack/react-router'
import { texts } from '../../text/texts.ts'
import type { Outputs } from '../../session/api.ts'
import styles from './cycle-switch.module.css'

/** Other cycles in which the organisation is assessed; nothing where there is one only. */
export function CycleSwitch({ cycles, current }: { cycles: Outputs['task']['mine']['cycles']; current: string }) {
  const { task } = texts.use()
  if (cycles.length < 2) return null
  return (
    <nav aria-labelledby="cycles">
      <h2 id="cycles">{task.cycles}</h2>
      <div className={styles.switch}>
        {cycles.map(each => (
          <Link
            key={each.id}
            to="."
            search={previous => ({ ...previous, cycle: each.id })}
            aria-current={each.id === current ? 'true' : undefined}
          >
            <span lang="zh-CN">{each.name}</span> <small>{task.cycleState[each.state]}</small>
          </Link>
        ))}
      </div>
    </nav>
  )
}
