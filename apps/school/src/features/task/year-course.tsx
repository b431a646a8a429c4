import { mayEver, type Action, type Role } from '@yaodian/domain'
import { texts } from '../../text/texts.ts'
import type { Text } from '../../text/zh-CN.ts'
import styles from './year-course.module.css'

const stations: readonly (readonly [keyof Text['task']['station'], Action])[] = [
  ['fill', 'response.report'],
  ['confirm', 'submission.confirm'],
  ['review', 'review.decide'],
  ['result', 'appeal.raise'],
]

/** The year in four stations, and which of them the reader does. */
export function YearCourse({ roles }: { roles: readonly Role[] }) {
  const { task } = texts.use()
  return (
    <section className={styles.course}>
      <h2>{task.course}</h2>
      <ol>
        {stations.map(([station, action]) => (
          <li key={station}>
            <span className={styles.name}>
              {task.station[station].name}
              {mayEver({ roles }, action) && <span className={styles.yours}>{task.yours}</span>}
            </span>
            <span>{task.station[station].what}</span>
          </li>
        ))}
      </ol>
    </section>
  )
}
