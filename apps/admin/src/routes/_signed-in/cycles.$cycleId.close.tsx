import { useSuspenseQuery } from '@tanstack/react-query'
import { createFileRoute } from '@tanstack/react-router'
import { useCycleTitle } from '../../app/use-cycle-title.ts'
import { CloseFilling } from '../../features/cycle/close-filling.tsx'
import { queryClient, trpc } from '../../session/api.ts'
import { usePlace } from '../../session/place.ts'
import { texts } from '../../text/texts.ts'

export const Route = createFileRoute('/_signed-in/cycles/$cycleId/close')({
  loader: ({ params: { cycleId } }) =>
    Promise.all([
      queryClient.ensureQueryData(trpc.cycle.overview.queryOptions({ cycleId })),
      queryClient.ensureQueryData(trpc.cycle.assessees.queryOptions({ cycleId })),
    ]),
  component: ClosePage,
})

function ClosePage() {
  const { cycleId } = Route.useParams()
  const { me } = usePlace()
  useCycleTitle(cycleId, texts.use().cycle.close.title)
  const { data: cycle } = useSuspenseQuery(trpc.cycle.get.queryOptions({ cycleId }))
  return <CloseFilling cycleId={cycleId} version={cycle.version} today={me.today} />
}
