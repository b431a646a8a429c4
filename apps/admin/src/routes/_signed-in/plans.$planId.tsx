import { useSuspenseQuery } from '@tanstack/react-query'
import { createFileRoute, Link, Outlet } from '@tanstack/react-router'
import { momentOf } from '@yaodian/ui/text/date.ts'
import { PageHead } from '../../app/page-head.tsx'
import { planTabs } from '../../app/plan-tabs.ts'
import { tabClass, TabRow } from '../../app/tab-row.tsx'
import { countPlan } from '../../features/plan/plan-shape.ts'
import { queryClient, trpc } from '../../session/api.ts'
import { texts } from '../../text/texts.ts'

export const Route = createFileRoute('/_signed-in/plans/$planId')({
  loader: ({ params }) =>
    Promise.all([
      queryClient.ensureQueryData(trpc.plan.get.queryOptions({ planId: params.planId })),
      queryClient.ensureQueryData(trpc.indicator.list.queryOptions({ planId: params.planId })),
    ]),
  component: PlanFrame,
})

/** Around the pages of a plan: what it is, how much it holds, its tabs. */
function PlanFrame() {
  const { planId } = Route.useParams()
  const { plan: text } = texts.use()
  const { data: plan } = useSuspenseQuery(trpc.plan.get.queryOptions({ planId }))
  const counts = countPlan(plan.outline)
  return (
    <>
      <PageHead
        title={plan.title}
        path={[
          <Link key="all" to="/plans">
            {text.title}
          </Link>,
          String(plan.year),
        ]}
        facts={[
          ...(plan.documentNumber === null
            ? []
            : [
                <span key="number" lang="zh-CN">
                  {plan.documentNumber}
                </span>,
              ]),
          text.counts.sections(counts.sections),
          text.counts.items(counts.items),
          text.counts.measures(counts.measures),
          text.counts.targets(counts.targets),
          text.facts.encoding(plan.encoding, plan.fileName),
          text.facts.imported(`${plan.importedAt.slice(0, 4)}-${momentOf(plan.importedAt)}`),
        ]}
      />
      <TabRow label={text.tabs.label}>
        {planTabs.map(({ key, to }) => (
          <Link
            key={key}
            to={to}
            params={{ planId }}
            activeOptions={{ exact: true, includeSearch: false }}
            className={tabClass}
          >
            {text.tabs[key]}
          </Link>
        ))}
      </TabRow>
      <Outlet />
    </>
  )
}
