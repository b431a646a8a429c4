import { createFileRoute, notFound } from '@tanstack/react-router'
import { useCycleTitle } from '../../app/use-cycle-title.ts'
import { ActPage } from '../../features/publication/act-page.tsx'
import { actNamed } from '../../features/publication/publication.ts'
import { queryClient, trpc } from '../../session/api.ts'
import { texts } from '../../text/texts.ts'

export const Route = createFileRoute('/_signed-in/cycles/$cycleId/publication/$act')({
  async loader({ params: { cycleId, act } }) {
    const named = actNamed(act)
    if (named === undefined) throw notFound()
    await Promise.all([
      queryClient.ensureQueryData(trpc.publication.list.queryOptions({ cycleId })),
      queryClient.ensureQueryData(trpc.publication.rehearse.queryOptions({ cycleId })),
    ])
    return { act: named }
  },
  component: ActRoute,
})

function ActRoute() {
  const { cycleId } = Route.useParams()
  const { act } = Route.useLoaderData()
  useCycleTitle(cycleId, texts.use().publication[act].title)
  return <ActPage key={act} cycleId={cycleId} act={act} />
}
