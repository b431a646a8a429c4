import { createFileRoute, redirect } from '@tanstack/react-router'
import { EmptyBlock } from '@yaodian/ui/block/empty-block.tsx'
import { usePageTitle } from '../../app/use-page-title.ts'
import { queryClient, trpc } from '../../session/api.ts'
import { texts } from '../../text/texts.ts'

/** 填报 of the bar: leads to the newest cycle that is open, or says that there is none. */
export const Route = createFileRoute('/_signed-in/cycles/')({
  async loader() {
    const { cycle } = await queryClient.ensureQueryData(trpc.task.mine.queryOptions({ cycleId: null }))
    if (cycle) throw redirect({ to: '/cycles/$cycleId', params: { cycleId: cycle.id }, replace: true })
  },
  component: NoCyclePage,
})

function NoCyclePage() {
  const { task } = texts.use()
  usePageTitle(task.list.title)
  return (
    <>
      <h1>{task.list.title}</h1>
      <EmptyBlock title={task.none} why={task.noneWhy} />
    </>
  )
}
