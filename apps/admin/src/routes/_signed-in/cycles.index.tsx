import { useSuspenseQuery } from '@tanstack/react-query'
import { createFileRoute } from '@tanstack/react-router'
import { mayEver } from '@yaodian/domain'
import { EmptyBlock } from '@yaodian/ui/block/empty-block.tsx'
import { ButtonLink } from '../../app/button-link.tsx'
import { PageHead } from '../../app/page-head.tsx'
import { CycleList } from '../../features/cycle/cycle-list.tsx'
import { queryClient, trpc } from '../../session/api.ts'
import { usePlace } from '../../session/place.ts'
import { texts } from '../../text/texts.ts'

export const Route = createFileRoute('/_signed-in/cycles/')({
  loader: () => queryClient.ensureQueryData(trpc.cycle.list.queryOptions({})),
  component: CyclesPage,
})

function CyclesPage() {
  const { cycle } = texts.use()
  const { place } = usePlace()
  const { data: cycles } = useSuspenseQuery(trpc.cycle.list.queryOptions({}))
  const mayOpen = mayEver(place, 'cycle.manage')
  const open = mayOpen && (
    <ButtonLink type="primary" to="/cycles/open">
      {cycles.length === 0 ? cycle.empty.next : cycle.openNew}
    </ButtonLink>
  )
  return (
    <>
      <PageHead title={cycle.title} act={cycles.length > 0 && open} />
      {cycles.length === 0 ? (
        <EmptyBlock title={cycle.empty.title} why={cycle.empty.why} next={open} />
      ) : (
        <CycleList cycles={cycles} />
      )}
    </>
  )
}
