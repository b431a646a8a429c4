import { createFileRoute, useNavigate } from '@tanstack/react-router'
import { loadRanking } from '../../features/result/load-result.ts'
import { Ranking } from '../../features/result/ranking.tsx'

interface ResultsSearch {
  /** A ranking group. */
  group?: string
  /** A revision's id, or `live`. */
  revision?: string
}

export const Route = createFileRoute('/_signed-in/cycles/$cycleId/results/')({
  validateSearch: (search: Record<string, unknown>): ResultsSearch => ({
    ...(typeof search['group'] === 'string' ? { group: search['group'] } : {}),
    ...(typeof search['revision'] === 'string' ? { revision: search['revision'] } : {}),
  }),
  loaderDeps: ({ search: { revision } }) => ({ revision }),
  loader: ({ params: { cycleId }, deps: { revision } }) => loadRanking(cycleId, revision),
  component: ResultsPage,
})

function ResultsPage() {
  const { cycleId } = Route.useParams()
  const { group, revision } = Route.useSearch()
  const navigate = useNavigate({ from: Route.fullPath })
  return (
    <Ranking
      cycleId={cycleId}
      group={group}
      revision={revision}
      onRevision={next =>
        void navigate({ search: previous => ({ ...previous, revision: next }), replace: true, resetScroll: false })
      }
    />
  )
}
