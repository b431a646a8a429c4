import { useSuspenseQueries } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { daysBetween } from '@yaodian/ui/text/date.ts'
import { trpc } from '../../session/api.ts'
import { texts } from '../../text/texts.ts'
import { CycleHead } from './cycle-head.tsx'
import { PlanStatus } from './plan-status.tsx'
import type { Overview, TodayCycle } from './today.ts'
import styles from './today.module.css'

/** A cycle as a leader sees it today: three figures, who lags, where the plan stands. */
export function LeaderCycle({ cycle, today }: { cycle: TodayCycle; today: string }) {
  const cycleId = cycle.id
  const [overview, assessees, appeals] = useSuspenseQueries({
    queries: [
      trpc.cycle.overview.queryOptions({ cycleId }),
      trpc.cycle.assessees.queryOptions({ cycleId }),
      trpc.appeal.list.queryOptions({ cycleId, assesseeId: null }),
    ],
  })
  const { today: text } = texts.use()
  const { all, offices, groups } = overview.data
  const submitted = assessees.data.filter(each => each.firstSubmittedAt !== null).length
  const openAppeals = appeals.data.appeals.filter(each => each.state === 'open').length
  const left = daysBetween(today, cycle.deadline)
  return (
    <section className={styles.cycle}>
      <CycleHead cycle={cycle} today={today} />
      <dl className={styles.figures}>
        <Figure
          value={percent(all.accepted, all.total)}
          word={text.figure.accepted}
          rest={text.figure.acceptedOf(all.accepted, all.total)}
        />
        <Figure
          value={percent(submitted, assessees.data.length)}
          word={text.figure.submitted}
          rest={text.figure.submittedOf(submitted, assessees.data.length)}
        />
        {cycle.state === 'open' || cycle.state === 'reviewing' ? (
          <Figure
            value={left < 0 ? text.figure.over : text.figure.days(left)}
            word={text.figure.daysLeft}
            rest={cycle.deadline}
          />
        ) : (
          <Figure
            value={text.figure.cases(openAppeals)}
            word={text.figure.appeals}
            rest={text.figure.appealsOf(appeals.data.appeals.length)}
          />
        )}
      </dl>
      <div className={styles.columns}>
        <Laggards cycleId={cycleId} offices={offices} />
        <Groups cycleId={cycleId} groups={groups} />
      </div>
      <PlanStatus cycleId={cycleId} />
    </section>
  )
}

function percent(part: number, whole: number): string {
  return whole === 0 ? '—' : `${Math.floor((part / whole) * 100)}%`
}

function Figure({ value, word, rest }: { value: string; word: string; rest: string }) {
  return (
    <div className={styles.figure}>
      <dt>
        {word}
        <small>{rest}</small>
      </dt>
      <dd>{value}</dd>
    </div>
  )
}

function Laggards({ cycleId, offices }: { cycleId: string; offices: Overview['offices'] }) {
  const { lag: text } = texts.use().today
  const behind = offices
    .filter(office => office.counts.accepted < office.counts.total)
    .toSorted((a, b) => b.counts.total - b.counts.accepted - (a.counts.total - a.counts.accepted))
    .slice(0, 8)
  return (
    <section className={styles.block}>
      <h3>{text.title}</h3>
      {behind.length === 0 ? (
        <p className={styles.note}>{text.none}</p>
      ) : (
        <>
          <p className={styles.note}>{text.rest}</p>
          <Counts head={text.office} rows={behind} />
        </>
      )}
      <p>
        <Link to="/cycles/$cycleId/progress" params={{ cycleId }}>
          {text.toProgress}
        </Link>
      </p>
    </section>
  )
}

function Groups({ cycleId, groups }: { cycleId: string; groups: Overview['groups'] }) {
  const { lag: text } = texts.use().today
  return (
    <section className={styles.block}>
      <h3>{text.groups}</h3>
      <Counts
        head={text.group}
        rows={groups.map(group => ({ id: group.key, name: group.name, counts: group.counts }))}
      />
      <p>
        <Link to="/cycles/$cycleId/results" params={{ cycleId }}>
          {text.toResults}
        </Link>
      </p>
    </section>
  )
}

interface CountsProps {
  readonly head: string
  readonly rows: readonly { readonly id: string; readonly name: string; readonly counts: Overview['all'] }[]
}

function Counts({ head, rows }: CountsProps) {
  const { lag: text } = texts.use().today
  return (
    <table className={styles.plain}>
      <thead>
        <tr>
          <th scope="col">{head}</th>
          <th scope="col" className="number">
            {text.accepted}
          </th>
          <th scope="col" className="number">
            {text.left}
          </th>
          <th scope="col" className="number">
            {text.waiting}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, name, counts }) => (
          <tr key={id}>
            <td lang="zh-CN">{name}</td>
            <td className="number">{percent(counts.accepted, counts.total)}</td>
            <td className="number">{counts.ready + counts.objected + counts.returned}</td>
            <td className="number">{counts.waiting}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
