import { useSuspenseQuery } from '@tanstack/react-query'
import { createFileRoute } from '@tanstack/react-router'
import { mayEver } from '@yaodian/domain'
import { EmptyBlock } from '@yaodian/ui/block/empty-block.tsx'
import { ButtonLink } from '../../app/button-link.tsx'
import { PageHead } from '../../app/page-head.tsx'
import { PlanList } from '../../features/plan/plan-list.tsx'
import { queryClient, trpc } from '../../session/api.ts'
import { usePlace } from '../../session/place.ts'
import { texts } from '../../text/texts.ts'

export const Route = createFileRoute('/_signed-in/plans/')({
  loader: () => queryClient.ensureQueryData(trpc.plan.list.queryOptions({})),
  component: PlansPage,
})

function PlansPage() {
  const { plan } = texts.use()
  const { place } = usePlace()
  const { data: plans } = useSuspenseQuery(trpc.plan.list.queryOptions({}))
  const toImport = mayEver(place, 'plan.manage') && (
    <ButtonLink type="primary" to="/plans/import">
      {plan.toImport}
    </ButtonLink>
  )
  return (
    <>
      <PageHead title={plan.title} act={plans.length > 0 && toImport} />
      {plans.length === 0 ? (
        <EmptyBlock title={plan.empty.title} why={plan.empty.why} next={toImport} />
      ) : (
        <PlanList plans={plans} />
      )}
    </>
  )
}
