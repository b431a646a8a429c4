import { Link } from '@tanstack/react-router'
import { ChevronRight } from 'lucide-react'
import type { Outputs } from '../../session/api.ts'
import { texts } from '../../text/texts.ts'
import styles from './cycle-list.module.css'
import { isPublished } from './result.ts'

/** The cycles with their results, newest first. */
export function CycleList({ cycles }: { cycles: Outputs['task']['mine']['cycles'] }) {
  const { result, task } = texts.use()
  return (
    <ul className={styles.cycles}>
      {cycles.map(each => (
        <li key={each.id}>
          <Link to="/results/$cycleId" params={{ cycleId: each.id }}>
            <span lang="zh-CN">{each.name}</span>
            <small>
              {isPublished(each.state) ? result.published : result.preview} · {task.cycleState[each.state]}
            </small>
            <ChevronRight size={16} aria-hidden />
          </Link>
        </li>
      ))}
    </ul>
  )
}
