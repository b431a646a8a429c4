import { useSuspenseQuery } from '@tanstack/react-query'
import { createFileRoute } from '@tanstack/react-router'
import { useCycleTitle } from '../../app/use-cycle-title.ts'
import { AppealPage } from '../../features/publication/appeal-page.tsx'
import { queryClient, trpc } from '../../session/api.ts'
import { texts } from '../../text/texts.ts'

export const Route = createFileRoute('/_signed-in/cycles/$cycleId/publication/appeals/$appealId')({
  loader: ({ params: { cycleId, appealId } }) =>
    queryClient.ensureQueryData(trpc.appeal.get.queryOptions({ cycleId, appealId })),
  component: AppealRoute,
})

function AppealRoute() {
  const { cycleId, appealId } = Route.useParams()
  const { data } = useSuspenseQuery(trpc.appeal.get.queryOptions({ cycleId, appealId }))
  useCycleTitle(cycleId, texts.use().publication.appeal.title(data.published?.name ?? ''))
  return <AppealPage cycleId={cycleId} appealId={appealId} />
}
