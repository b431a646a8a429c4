import { Link } from '@tanstack/react-router'
import { StateMark } from '@yaodian/ui/state/state-mark.tsx'
import { ChevronRight } from 'lucide-react'
import { texts } from '../../text/texts.ts'
import { groupShape, groupState, nextToFill, type TaskCycle, type TaskGroup } from './task.ts'
import styles from './group-list.module.css'

/** The categories with their honest states, and where to go on. */
export function GroupList({ cycle }: { cycle: TaskCycle }) {
  const { task } = texts.use()
  return (
    <section>
      <h2>{cycle.counts.asked > 0 ? task.groups : task.groupsToCheck}</h2>
      <ul className={styles.groups}>
        {cycle.groups.map(group => (
          <li key={group.key}>
            <GroupRow cycleId={cycle.id} group={group} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function GroupRow({ cycleId, group }: { cycleId: string; group: TaskGroup }) {
  const { task } = texts.use()
  const state = groupState(group)
  const next = nextToFill(group)
  return (
    <>
      <Link className={styles.row} to="/cycles/$cycleId" params={{ cycleId }} search={{ group: group.key }}>
        <span className={styles.name} lang="zh-CN">
          {group.name}
        </span>
        {group.asked > 0 && (
          <span className={`${styles.count} number`}>
            {group.filled} / {group.asked}
          </span>
        )}
        <StateMark shape={groupShape[state]}>{task.groupState[state]}</StateMark>
        <ChevronRight size={16} aria-hidden className={styles.arrow} />
      </Link>
      {next && (
        <Link
          className={styles.next}
          to="/cycles/$cycleId/$indicatorId"
          params={{ cycleId, indicatorId: next.indicatorId }}
        >
          {task.next(next.name)}
        </Link>
      )}
    </>
  )
}
