import { Link } from '@tanstack/react-router'
import { StateIcon } from '@yaodian/ui/state/state-mark.tsx'
import { longDay } from '@yaodian/ui/text/date.ts'
import { useLocale } from '@yaodian/ui/text/texts.ts'
import { texts } from '../../text/texts.ts'
import { hasLapsed, type TaskCycle } from './task.ts'
import styles from './returned-list.module.css'

/** What came back, with its reason: dealt with first. */
export function ReturnedList({ cycle }: { cycle: TaskCycle }) {
  const { task } = texts.use()
  const locale = useLocale()
  const returned = cycle.groups.flatMap(group => group.responses.filter(each => each.asks && each.state === 'returned'))
  if (returned.length === 0) return null
  const open = returned.filter(each => !hasLapsed(each)).length
  return (
    <section className={styles.returned}>
      <h2>
        <StateIcon shape="late" /> {open > 0 ? task.returnedFirst(open) : task.returnedLapsed(returned.length)}
      </h2>
      <ul>
        {returned.map(each => (
          <li key={each.indicatorId}>
            <Link
              to="/cycles/$cycleId/$indicatorId"
              params={{ cycleId: cycle.id, indicatorId: each.indicatorId }}
              lang="zh-CN"
            >
              {each.name}
            </Link>
            {each.dueOn && (
              <p>
                {hasLapsed(each)
                  ? task.returnedLate(longDay(each.dueOn, locale), each.officeName)
                  : task.returnedDue(longDay(each.dueOn, locale))}
              </p>
            )}
            {each.returnReason && <p lang="zh-CN">{task.returnedReason(each.returnReason)}</p>}
          </li>
        ))}
      </ul>
    </section>
  )
}
