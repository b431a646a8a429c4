import { createFileRoute } from '@tanstack/react-router'
import { PublicationPage } from '../../features/publication/publication-page.tsx'
import { queryClient, trpc } from '../../session/api.ts'

export const Route = createFileRoute('/_signed-in/cycles/$cycleId/publication/')({
  loader: ({ params: { cycleId } }) =>
    Promise.all([
      queryClient.ensureQueryData(trpc.publication.list.queryOptions({ cycleId })),
      queryClient.ensureQueryData(trpc.appeal.list.queryOptions({ cycleId, assesseeId: null })),
    ]),
  component: PublicationRoute,
})

function PublicationRoute() {
  const { cycleId } = Route.useParams()
  return <PublicationPage cycleId={cycleId} />
}
