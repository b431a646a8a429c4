import { longDay } from '@yaodian/ui/text/date.ts'
import { useLocale } from '@yaodian/ui/text/texts.ts'
import { texts } from '../../text/texts.ts'
import { daysUntil, type TaskCycle } from './task.ts'
import styles from './task-head.module.css'

/** By when, and how far: the two things to be seen first. */
export function TaskHead({ cycle }: { cycle: TaskCycle }) {
  const { task } = texts.use()
  const locale = useLocale()
  const { counts } = cycle
  const left = daysUntil(cycle.deadline, cycle.today)
  const supplied = counts.responses - counts.asked
  const accepted = cycle.groups
    .flatMap(group => group.responses)
    .filter(each => each.asks && each.state === 'accepted').length
  return (
    <header className={styles.head}>
      <h1 lang="zh-CN">{cycle.name}</h1>
      <p className={styles.facts}>
        <span lang="zh-CN">{cycle.assessee.groupName}</span>
        {' · '}
        {task.cycleState[cycle.state]}
      </p>
      {cycle.state === 'open' && (
        <p className={styles.deadline}>
          {task.deadline(longDay(cycle.deadline, locale))} ·{' '}
          <strong data-near={left <= 3 || undefined}>{task.daysLeft(left)}</strong>
          {cycle.extended && <span className={styles.extended}>{task.extended}</span>}
        </p>
      )}
      {counts.asked === 0 && <p>{task.nothingAsked(counts.responses)}</p>}
      {counts.asked > 0 && (
        <div className={styles.progress}>
          <p className={styles.count} id="progress">
            <strong className="number">{task.filled(counts.filled, counts.asked)}</strong>
          </p>
          <progress aria-labelledby="progress" max={counts.asked} value={counts.filled} />
          <p className={styles.facts}>
            {[
              counts.evidenceMissing > 0 && task.evidenceMissing(counts.evidenceMissing),
              counts.returned > 0 && task.returned(counts.returned),
              accepted > 0 && task.accepted(accepted),
              supplied > 0 && task.supplied(supplied),
            ]
              .filter(Boolean)
              .join(' · ')}
          </p>
        </div>
      )}
    </header>
  )
}
