import { createFileRoute, useNavigate } from '@tanstack/react-router'
import { useCycleTitle } from '../../app/use-cycle-title.ts'
import { AssesseePage } from '../../features/result/assessee-page.tsx'
import { loadAssessee } from '../../features/result/load-result.ts'

interface AssesseeSearch {
  /** A revision's id, or `live`. */
  revision?: string
}

export const Route = createFileRoute('/_signed-in/cycles/$cycleId/results/$assesseeId')({
  validateSearch: (search: Record<string, unknown>): AssesseeSearch =>
    typeof search['revision'] === 'string' ? { revision: search['revision'] } : {},
  loaderDeps: ({ search: { revision } }) => ({ revision }),
  loader: ({ params: { cycleId, assesseeId }, deps: { revision } }) => loadAssessee(cycleId, assesseeId, revision),
  component: AssesseeRoute,
})

function AssesseeRoute() {
  const { cycleId, assesseeId } = Route.useParams()
  const { revision } = Route.useSearch()
  useCycleTitle(cycleId, Route.useLoaderData())
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
