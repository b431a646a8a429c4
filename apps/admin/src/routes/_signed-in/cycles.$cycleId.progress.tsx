import { createFileRoute, useNavigate } from '@tanstack/react-router'
import { ProgressPage } from '../../features/progress/progress-page.tsx'
import { queryClient, trpc } from '../../session/api.ts'

const keys = ['q', 'group', 'category', 'office'] as const

interface ProgressSearch {
  readonly q?: string
  readonly group?: string
  readonly category?: string
  readonly office?: string
}

export const Route = createFileRoute('/_signed-in/cycles/$cycleId/progress')({
  validateSearch: (search: Record<string, unknown>): ProgressSearch =>
    Object.fromEntries(
      keys.flatMap(key => (typeof search[key] === 'string' && search[key] !== '' ? [[key, search[key]] as const] : [])),
    ),
  loader: ({ params: { cycleId } }) => queryClient.ensureQueryData(trpc.progress.matrix.queryOptions({ cycleId })),
  component: ProgressRoute,
})

function ProgressRoute() {
  const { cycleId } = Route.useParams()
  const navigate = useNavigate({ from: Route.fullPath })
  return (
    <ProgressPage
      cycleId={cycleId}
      filter={Route.useSearch()}
      onFilter={filter => void navigate({ search: previous => ({ ...previous, ...filter }), replace: true })}
      onOpen={(indicator, assessee) =>
        void navigate({ to: '/cycles/$cycleId/review', params: { cycleId }, search: { indicator, assessee } })
      }
    />
  )
}
