import { createFileRoute, useNavigate } from '@tanstack/react-router'
import { AssesseePage } from '../../features/result/assessee-page.tsx'
import { queryClient, trpc } from '../../session/api.ts'

interface AssesseeSearch {
  /** A revision's id, or `live`. */
  revision?: string
}

export const Route = createFileRoute('/_signed-in/cycles/$cycleId/results/$assesseeId')({
  validateSearch: (search: Record<string, unknown>): AssesseeSearch =>
    typeof search['revision'] === 'string' ? { revision: search['revision'] } : {},
  loader: ({ params: { cycleId } }) => queryClient.ensureQueryData(trpc.publication.list.queryOptions({ cycleId })),
  component: AssesseeRoute,
})

function AssesseeRoute() {
  const { cycleId, assesseeId } = Route.useParams()
  const { revision } = Route.useSearch()
  const navigate = useNavigate({ from: Route.fullPath })
  return (
    <AssesseePage
      cycleId={cycleId}
      assesseeId={assesseeId}
      revision={revision}
      onRevision={next =>
        void navigate({ search: previous => ({ ...previous, revision: next }), replace: true, resetScroll: false })
      }
    />
  )
}
