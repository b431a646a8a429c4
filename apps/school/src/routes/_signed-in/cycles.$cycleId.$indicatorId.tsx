import { useSuspenseQuery } from '@tanstack/react-query'
import { createFileRoute } from '@tanstack/react-router'
import { scoreTexts } from '@yaodian/ui/score/score-text.ts'
import { usePageTitle } from '../../app/use-page-title.ts'
import { ResponsePage } from '../../features/response/response-page.tsx'
import { queryClient, trpc } from '../../session/api.ts'
import { usePlace } from '../../session/place.ts'

export const Route = createFileRoute('/_signed-in/cycles/$cycleId/$indicatorId')({
  async loader({ params, context }) {
    const at = { ...params, assesseeId: context.place.organisationId }
    await Promise.all([scoreTexts.load(), queryClient.ensureQueryData(trpc.response.get.queryOptions(inOrder(at)))])
  },
  component: IndicatorPage,
})

function IndicatorPage() {
  const { place } = usePlace()
  const at = { ...Route.useParams(), assesseeId: place.organisationId }
  const { data: view } = useSuspenseQuery(trpc.response.get.queryOptions(inOrder(at)))
  usePageTitle(view.line.indicator.name)
  return <ResponsePage key={at.indicatorId} view={view} roles={place.roles} />
}

/** The cache knows a response by its address with the keys in this order. */
function inOrder({ cycleId, assesseeId, indicatorId }: { cycleId: string; assesseeId: string; indicatorId: string }) {
  return { cycleId, assesseeId, indicatorId }
}
