import { useSuspenseQuery } from '@tanstack/react-query'
import { createFileRoute } from '@tanstack/react-router'
import { mayEver } from '@yaodian/domain'
import { DeadlineTable } from '../../features/cycle/deadline-table.tsx'
import { GroupTable } from '../../features/cycle/group-table.tsx'
import { queryClient, trpc } from '../../session/api.ts'
import { usePlace } from '../../session/place.ts'

export const Route = createFileRoute('/_signed-in/cycles/$cycleId/arrangement')({
  loader: ({ params }) => queryClient.ensureQueryData(trpc.cycle.assessees.queryOptions({ cycleId: params.cycleId })),
  component: ArrangementPage,
})

function ArrangementPage() {
  const { cycleId } = Route.useParams()
  const { place } = usePlace()
  const { data: cycle } = useSuspenseQuery(trpc.cycle.get.queryOptions({ cycleId }))
  return (
    <>
      <GroupTable groups={cycle.groups} />
      <DeadlineTable
        cycleId={cycleId}
        groups={cycle.groups}
        mayExtend={mayEver(place, 'cycle.manage')}
        fixed={cycle.state !== 'open'}
      />
    </>
  )
}
