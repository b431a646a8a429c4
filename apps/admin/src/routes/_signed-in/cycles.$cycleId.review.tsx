import { createFileRoute, useNavigate } from '@tanstack/react-router'
import { QueuePage } from '../../features/review/queue-page.tsx'
import { readReviewSearch, withoutEmpty, type ReviewSearch } from '../../features/review/review-search.ts'
import { Workbench } from '../../features/review/workbench.tsx'
import { queryClient, trpc } from '../../session/api.ts'

export const Route = createFileRoute('/_signed-in/cycles/$cycleId/review')({
  validateSearch: readReviewSearch,
  loaderDeps: ({ search: { by, indicator, assessee } }) =>
    by === 'assessee'
      ? { indicatorId: null, assesseeId: assessee ?? null }
      : { indicatorId: indicator ?? null, assesseeId: null },
  loader: ({ params: { cycleId }, deps }) =>
    queryClient.ensureQueryData(trpc.review.queue.queryOptions({ cycleId, ...deps })),
  component: ReviewRoute,
})

function ReviewRoute() {
  const { cycleId } = Route.useParams()
  const search = Route.useSearch()
  const navigate = useNavigate({ from: Route.fullPath })
  const set = (change: ReviewSearch) =>
    void navigate({ search: previous => withoutEmpty({ ...previous, ...change }), replace: true })
  const by = search.by ?? 'indicator'
  const opened = by === 'indicator' ? search.indicator : search.assessee
  if (opened === undefined)
    return (
      <QueuePage
        cycleId={cycleId}
        search={search}
        onSearch={set}
        onBy={assessee => void navigate({ search: () => (assessee ? { by: 'assessee' as const } : {}), replace: true })}
      />
    )
  return (
    <Workbench
      key={`${by}/${opened}`}
      cycleId={cycleId}
      by={by}
      search={search}
      onSearch={set}
      onCloseBulk={() => void navigate({ search: ({ view: _view, ...rest }) => rest })}
    />
  )
}
