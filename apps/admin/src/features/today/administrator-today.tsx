import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { isPastDeadline } from '@yaodian/domain'
import { trpc } from '../../session/api.ts'
import { texts } from '../../text/texts.ts'
import { CycleHead } from './cycle-head.tsx'
import { PlanStatus } from './plan-status.tsx'
import { ProgressBar } from './progress-bar.tsx'
import type { Overview, TodayCycle } from './today.ts'
import styles from './today.module.css'
import { WaitList, type Wait } from './wait-list.tsx'

/** A cycle as the administrator sees it today: where it stands, and what waits. */
export function AdministratorCycle({ cycle, today }: { cycle: TodayCycle; today: string }) {
  const { data } = useSuspenseQuery(trpc.cycle.overview.queryOptions({ cycleId: cycle.id }))
  const filling = isFilling(cycle)
  const acts = useActWaits(cycle, today)
  const work = useWorkWaits(cycle, data.all)
  return (
    <section className={styles.cycle}>
      <CycleHead cycle={cycle} today={today} />
      <section className={styles.block}>
        <WaitList waits={[...acts, ...(filling ? work : [])].filter(wait => wait.count !== 0)} />
      </section>
      {filling && <ProgressBar counts={data.all} />}
      <PlanStatus cycleId={cycle.id} />
    </section>
  )
}

function isFilling({ state }: TodayCycle): boolean {
  return state === 'open' || state === 'reviewing'
}

const order = ['approve', 'publicise', 'revise', 'finalise', 'archive'] as const

/** Steps of the cycle that can be taken now, appeals to decide, and values that hold the approval up. */
function useActWaits(cycle: TodayCycle, today: string): readonly Wait[] {
  const cycleId = cycle.id
  const { today: text } = texts.use()
  const { data: publications } = useSuspenseQuery(trpc.publication.list.queryOptions({ cycleId }))
  const { data: appeals } = useSuspenseQuery(trpc.appeal.list.queryOptions({ cycleId, assesseeId: null }))
  const due = order.find(act => publications.acts[act].length === 0)
  const owed = publications.acts.approve.find(each => each.code === 'values_owed')
  const publication = (
    <Link to="/cycles/$cycleId/publication" params={{ cycleId }}>
      {text.go}
    </Link>
  )
  const close = (
    <Link to="/cycles/$cycleId/close" params={{ cycleId }}>
      {text.go}
    </Link>
  )
  const toOwed = (
    <Link to="/cycles/$cycleId/owed" params={{ cycleId }}>
      {text.go}
    </Link>
  )
  const open = appeals.appeals.filter(each => each.state === 'open').length
  return [
    ...(due === undefined ? [] : [wait(due, 'active', null, text.wait[due], publication)]),
    ...(cycle.state === 'open' && isPastDeadline(cycle.deadline, today)
      ? [wait('close', 'active', null, text.wait.closeFilling, close)]
      : []),
    wait('appeals', 'late', open, text.wait.appeals, publication),
    wait('owed', 'late', owed?.code === 'values_owed' ? owed.params.count : 0, text.wait.owed, toOwed),
  ]
}

/** What offices and organisations still have to do. */
function useWorkWaits(cycle: TodayCycle, counts: Overview['all']): readonly Wait[] {
  const cycleId = cycle.id
  const { today: text } = texts.use()
  const { data: assessees } = useSuspenseQuery(trpc.cycle.assessees.queryOptions({ cycleId }))
  const { data: supply } = useSuspenseQuery(trpc.value.items.queryOptions({ cycleId }))
  const review = (
    <Link to="/cycles/$cycleId/review" params={{ cycleId }}>
      {text.go}
    </Link>
  )
  const toSupply = (
    <Link to="/cycles/$cycleId/supply" params={{ cycleId }}>
      {text.go}
    </Link>
  )
  const arrangement = (
    <Link to="/cycles/$cycleId/arrangement" params={{ cycleId }}>
      {text.go}
    </Link>
  )
  const unsubmitted = cycle.state === 'open' ? assessees.filter(each => each.firstSubmittedAt === null).length : 0
  const missing = supply.items.reduce((sum, item) => sum + item.due - item.filled, 0)
  return [
    wait('objected', 'risk', counts.objected, text.wait.objected, review),
    wait('ready', 'active', counts.ready, text.wait.review, review),
    wait('supply', 'idle', missing, text.wait.supply, toSupply),
    wait('returned', 'idle', counts.returned, text.wait.returned, review),
    wait('unsubmitted', 'idle', unsubmitted, text.wait.unsubmitted, arrangement),
  ]
}

function wait(key: string, shape: Wait['shape'], count: number | null, what: string, link: Wait['link']): Wait {
  return { key, shape, count, what, link }
}
