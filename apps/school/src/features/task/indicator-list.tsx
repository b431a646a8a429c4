import { Link } from '@tanstack/react-router'
import { ResponseMark } from '@yaodian/ui/state/state-mark.tsx'
import { texts } from '../../text/texts.ts'
import styles from './indicator-list.module.css'
import type { TaskGroup, TaskResponse } from './task.ts'

/** Every indicator of the assessee by category, also those that others supply. */
export function IndicatorList({ cycleId, groups }: { cycleId: string; groups: readonly TaskGroup[] }) {
  return groups.map(group => (
    <section key={group.key} className={styles.group}>
      <h2>
        <span lang="zh-CN">{group.name}</span>
        {group.asked > 0 && (
          <small className="number">
            {group.filled} / {group.asked}
          </small>
        )}
      </h2>
      <ul>
        {group.responses.map(each => (
          <li key={each.indicatorId}>
            <Link
              className={styles.row}
              to="/cycles/$cycleId/$indicatorId"
              params={{ cycleId, indicatorId: each.indicatorId }}
            >
              <span className={styles.name} lang="zh-CN">
                {each.name}
              </span>
              <ResponseMark state={each.state} />
              <span className={styles.facts}>
                <Facts response={each} />
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  ))
}

function Facts({ response }: { response: TaskResponse }) {
  const { task } = texts.use()
  const { list } = task
  const { code, fullMarks, asks, values, evidence, officeName } = response
  const facts = asks
    ? [
        values.asked > 0 && list.values(values.filled, values.asked),
        evidence.required + evidence.attached > 0 && list.evidence(evidence.attached, evidence.required),
      ]
    : [list.suppliedBy(officeName)]
  return [code, list.fullMarks(fullMarks), ...facts].filter(Boolean).join(' · ')
}
