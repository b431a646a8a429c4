import { createFileRoute } from '@tanstack/react-router'
import { VetoPage } from '../../features/veto/veto-page.tsx'
import { queryClient, trpc } from '../../session/api.ts'

export const Route = createFileRoute('/_signed-in/cycles/$cycleId/vetoes')({
  loader: ({ params: { cycleId } }) =>
    Promise.all([
      queryClient.ensureQueryData(trpc.veto.list.queryOptions({ cycleId })),
      queryClient.ensureQueryData(trpc.cycle.assessees.queryOptions({ cycleId })),
    ]),
  component: VetoRoute,
})

function VetoRoute() {
  return <VetoPage cycleId={Route.useParams().cycleId} />
}
