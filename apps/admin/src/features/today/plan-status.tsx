import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { itemsByState } from '@yaodian/domain'
import { StateMark } from '@yaodian/ui/state/state-mark.tsx'
import { trpc } from '../../session/api.ts'
import { texts } from '../../text/texts.ts'
import styles from './today.module.css'

const order = ['late', 'risk', 'active', 'idle', 'done'] as const

/** Where the plan stands that a cycle runs on: its items by state, and the way to each. */
export function PlanStatus({ cycleId }: { cycleId: string }) {
  const { plan: text } = texts.use().today
  const { data: cycle } = useSuspenseQuery(trpc.cycle.get.queryOptions({ cycleId }))
  const planId = cycle.plan.id
  const { data } = useSuspenseQuery(trpc.plan.progress.queryOptions({ planId, cycleId }))
  const counts = itemsByState(data.progress)
  return (
    <section className={styles.block}>
      <h3>{text.title}</h3>
      <p>
        <span lang="zh-CN">
          {cycle.plan.title} {cycle.plan.documentNumber}
        </span>{' '}
        · {text.indicators(cycle.indicators)}
      </p>
      <ul className={styles.key} aria-label={text.items}>
        {order.map(state => (
          <li key={state}>
            {counts[state] === 0 ? (
              <>
                <StateMark shape={state} /> 0
              </>
            ) : (
              <Link to="/plans/$planId/progress" params={{ planId }} search={{ cycle: cycleId, state }}>
                <StateMark shape={state} /> {counts[state]}
              </Link>
            )}
          </li>
        ))}
      </ul>
      <p>
        <Link to="/plans/$planId/progress" params={{ planId }} search={{ cycle: cycleId }}>
          {text.open}
        </Link>
      </p>
    </section>
  )
}
