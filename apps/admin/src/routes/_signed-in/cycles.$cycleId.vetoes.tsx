import { createFileRoute } from '@tanstack/react-router'
import { useCycleTitle } from '../../app/use-cycle-title.ts'
import { VetoPage } from '../../features/veto/veto-page.tsx'
import { queryClient, trpc } from '../../session/api.ts'
import { texts } from '../../text/texts.ts'

export const Route = createFileRoute('/_signed-in/cycles/$cycleId/vetoes')({
  loader: ({ params: { cycleId } }) =>
    Promise.all([
      queryClient.ensureQueryData(trpc.veto.list.queryOptions({ cycleId })),
      queryClient.ensureQueryData(trpc.cycle.assessees.queryOptions({ cycleId })),
    ]),
  component: VetoRoute,
})

function VetoRoute() {
  const { cycleId } = Route.useParams()
  useCycleTitle(cycleId, texts.use().veto.title)
  return <VetoPage cycleId={cycleId} />
}
