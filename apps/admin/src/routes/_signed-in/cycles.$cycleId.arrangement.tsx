import { useSuspenseQuery } from '@tanstack/react-query'
import { createFileRoute } from '@tanstack/react-router'
import { mayEver } from '@yaodian/domain'
import { DeadlineTable } from '../../features/cycle/deadline-table.tsx'
import { WithdrawalList } from '../../features/cycle/withdrawal-list.tsx'
import { GroupTable } from '../../features/cycle/group-table.tsx'
import { queryClient, trpc } from '../../session/api.ts'
import { usePlace } from '../../session/place.ts'

export const Route = createFileRoute('/_signed-in/cycles/$cycleId/arrangement')({
  loader: ({ params: { cycleId } }) =>
    Promise.all([
      queryClient.ensureQueryData(trpc.cycle.assessees.queryOptions({ cycleId })),
      queryClient.ensureQueryData(trpc.cycle.withdrawals.queryOptions({ cycleId })),
    ]),
  component: ArrangementPage,
})

function ArrangementPage() {
  const { cycleId } = Route.useParams()
  const { place } = usePlace()
  const { data: cycle } = useSuspenseQuery(trpc.cycle.get.queryOptions({ cycleId }))
  const mayWithdraw = mayEver(place, 'cycle.manage') && (cycle.state === 'open' || cycle.state === 'reviewing')
  return (
    <>
      <GroupTable groups={cycle.groups} />
      <WithdrawalList cycleId={cycleId} mayReadmit={mayWithdraw} />
      <DeadlineTable
        cycleId={cycleId}
        groups={cycle.groups}
        mayExtend={mayEver(place, 'cycle.manage')}
        fixed={cycle.state !== 'open'}
        mayWithdraw={mayWithdraw}
      />
    </>
  )
}
