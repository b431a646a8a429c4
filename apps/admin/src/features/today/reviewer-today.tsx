import { useSuspenseQueries } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { inferRouterOutputs } from '@trpc/server'
import type { AppRouter } from '@yaodian/api/router'
import { trpc } from '../../session/api.ts'
import { texts } from '../../text/texts.ts'
import { CycleHead } from './cycle-head.tsx'
import type { TodayCycle } from './today.ts'
import styles from './today.module.css'
import { WaitList, type Wait } from './wait-list.tsx'

/** A cycle as an office's reviewer sees it today: what the office has to review and to supply. */
export function ReviewerCycle({ cycle, today }: { cycle: TodayCycle; today: string }) {
  const cycleId = cycle.id
  const [queue, supply] = useSuspenseQueries({
    queries: [
      trpc.review.queue.queryOptions({ cycleId, indicatorId: null, assesseeId: null }),
      trpc.value.items.queryOptions({ cycleId }),
    ],
  })
  const { today: text } = texts.use()
  const { totals, byIndicator } = queue.data
  const filling = cycle.state === 'open' || cycle.state === 'reviewing'
  const toReview = (
    <Link to="/cycles/$cycleId/review" params={{ cycleId }}>
      {text.go}
    </Link>
  )
  const waits: readonly Wait[] = [
    { key: 'objected', shape: 'risk', count: totals.objected, what: text.wait.objected, link: toReview },
    { key: 'ready', shape: 'active', count: totals.ready, what: text.wait.review, link: toReview },
    {
      key: 'supply',
      shape: 'active',
      count: supply.data.items.reduce((sum, item) => sum + item.due - item.filled, 0),
      what: text.wait.supply,
      link: (
        <Link to="/cycles/$cycleId/supply" params={{ cycleId }}>
          {text.go}
        </Link>
      ),
    },
    { key: 'returned', shape: 'idle', count: totals.returned, what: text.wait.returned, link: toReview },
  ]
  return (
    <section className={styles.cycle}>
      <CycleHead cycle={cycle} today={today} />
      <section className={styles.block}>
        <WaitList waits={filling ? waits.filter(wait => wait.count !== 0) : []} />
      </section>
      {filling && <OfficeReviews cycleId={cycleId} byIndicator={byIndicator} />}
    </section>
  )
}

type ByIndicator = inferRouterOutputs<AppRouter>['review']['queue']['byIndicator']

/** The office's indicators with most to review. */
function OfficeReviews({ cycleId, byIndicator }: { cycleId: string; byIndicator: ByIndicator }) {
  const { today: text } = texts.use()
  const busy = byIndicator
    .filter(each => each.counts.ready + each.counts.objected > 0)
    .toSorted((a, b) => b.counts.ready + b.counts.objected - a.counts.ready - a.counts.objected)
    .slice(0, 8)
  return (
    <section className={styles.block}>
      <h3>{text.office.title}</h3>
      {busy.length === 0 ? (
        <p className={styles.note}>{text.office.none}</p>
      ) : (
        <table className={styles.plain}>
          <thead>
            <tr>
              <th scope="col">{text.office.indicator}</th>
              <th scope="col" className="number">
                {text.office.ready}
              </th>
              <th scope="col" className="number">
                {text.office.objected}
              </th>
              <th scope="col" className="number">
                {text.office.accepted}
              </th>
            </tr>
          </thead>
          <tbody>
            {busy.map(each => (
              <tr key={each.indicatorId}>
                <td>
                  <Link
                    to="/cycles/$cycleId/review"
                    params={{ cycleId }}
                    search={{ indicator: each.indicatorId }}
                    lang="zh-CN"
                  >
                    {each.name}
                  </Link>
                </td>
                <td className="number">{each.counts.ready}</td>
                <td className="number">{each.counts.objected}</td>
                <td className="number">{each.counts.accepted}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <p>
        <Link to="/cycles/$cycleId/review" params={{ cycleId }}>
          {text.office.all}
        </Link>
      </p>
    </section>
  )
}
