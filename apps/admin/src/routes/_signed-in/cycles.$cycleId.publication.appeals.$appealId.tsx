import { createFileRoute } from '@tanstack/react-router'
import { AppealPage } from '../../features/publication/appeal-page.tsx'
import { queryClient, trpc } from '../../session/api.ts'

export const Route = createFileRoute('/_signed-in/cycles/$cycleId/publication/appeals/$appealId')({
  loader: ({ params: { cycleId, appealId } }) =>
    queryClient.ensureQueryData(trpc.appeal.get.queryOptions({ cycleId, appealId })),
  component: AppealRoute,
})

function AppealRoute() {
  const { cycleId, appealId } = Route.useParams()
  return <AppealPage cycleId={cycleId} appealId={appealId} />
}
