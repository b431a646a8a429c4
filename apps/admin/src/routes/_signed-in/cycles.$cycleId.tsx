import { useSuspenseQuery } from '@tanstack/react-query'
import { createFileRoute, Link, Outlet, useMatches } from '@tanstack/react-router'
import { mayEver } from '@yaodian/domain'
import { cycleTabs } from '../../app/cycle-tabs.ts'
import { PageHead } from '../../app/page-head.tsx'
import { tabClass, TabRow } from '../../app/tab-row.tsx'
import { ButtonLink } from '../../app/button-link.tsx'
import { CycleStateMark } from '../../features/cycle/cycle-state-mark.tsx'
import { RetiredNotice } from '../../features/cycle/retired-notice.tsx'
import { DeadlineFact } from '../../features/cycle/deadline-fact.tsx'
import { queryClient, trpc } from '../../session/api.ts'
import { usePlace } from '../../session/place.ts'
import { texts } from '../../text/texts.ts'

export const Route = createFileRoute('/_signed-in/cycles/$cycleId')({
  loader: ({ params }) => queryClient.ensureQueryData(trpc.cycle.get.queryOptions({ cycleId: params.cycleId })),
  component: CycleFrame,
})

/** Around every page of a cycle: its state, dates and tabs. */
function CycleFrame() {
  const { cycleId } = Route.useParams()
  const { me, place } = usePlace()
  const { cycle: text } = texts.use()
  const { data: cycle } = useSuspenseQuery(trpc.cycle.get.queryOptions({ cycleId }))
  // An index route's path ends in a slash.
  const shown = useMatches({ select: matches => matches.at(-1)?.fullPath.replace(/\/$/u, '') })
  const tab = cycleTabs.find(each => each.to === shown)
  const mayClose = cycle.state === 'open' && mayEver(place, 'cycle.manage')
  return (
    <>
      <PageHead
        title={cycle.name}
        page={tab === undefined ? null : text.tabs[tab.key]}
        path={[
          <Link key="all" to="/cycles">
            {text.title}
          </Link>,
          String(cycle.year),
        ]}
        state={<CycleStateMark state={cycle.state} />}
        facts={[
          <DeadlineFact
            key="dates"
            opensOn={cycle.opensOn}
            deadline={cycle.deadline}
            today={me.today}
            open={cycle.state === 'open'}
          />,
          text.assessees(cycle.groups.reduce((sum, group) => sum + group.assessees, 0)),
          text.indicators(cycle.indicators),
          <span key="plan" lang="zh-CN">
            {cycle.plan.title}
            {cycle.plan.documentNumber !== null && ` ${cycle.plan.documentNumber}`}
          </span>,
        ]}
        act={
          mayClose && (
            <ButtonLink to="/cycles/$cycleId/close" params={{ cycleId }}>
              {text.toClose}
            </ButtonLink>
          )
        }
      />
      {(cycle.state === 'open' || cycle.state === 'reviewing') && mayEver(place, 'cycle.manage') && (
        <RetiredNotice cycleId={cycleId} names={cycle.retired.map(each => each.name)} />
      )}
      <TabRow label={text.tabs.label}>
        {cycleTabs.map(({ key, to }) => (
          <Link key={key} to={to} params={{ cycleId }} className={tabClass}>
            {text.tabs[key]}
          </Link>
        ))}
      </TabRow>
      <Outlet />
    </>
  )
}
