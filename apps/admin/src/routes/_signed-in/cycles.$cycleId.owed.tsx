import { useSuspenseQuery } from '@tanstack/react-query'
import { createFileRoute, useNavigate } from '@tanstack/react-router'
import { useCycleTitle } from '../../app/use-cycle-title.ts'
import { OwedPage } from '../../features/owed/owed-page.tsx'
import { queryClient, trpc } from '../../session/api.ts'
import { texts } from '../../text/texts.ts'

const keys = ['q', 'owner', 'policy'] as const

interface OwedSearch {
  readonly q?: string
  readonly owner?: string
  readonly policy?: string
}

export const Route = createFileRoute('/_signed-in/cycles/$cycleId/owed')({
  validateSearch: (search: Record<string, unknown>): OwedSearch =>
    Object.fromEntries(
      keys.flatMap(key => (typeof search[key] === 'string' && search[key] !== '' ? [[key, search[key]] as const] : [])),
    ),
  loader: ({ params: { cycleId } }) => queryClient.ensureQueryData(trpc.value.owed.queryOptions({ cycleId })),
  component: OwedRoute,
})

function OwedRoute() {
  const { cycleId } = Route.useParams()
  const navigate = useNavigate({ from: Route.fullPath })
  const { data } = useSuspenseQuery(trpc.value.owed.queryOptions({ cycleId }))
  useCycleTitle(cycleId, texts.use().owed.title(data.owed.length))
  return (
    <OwedPage
      cycleId={cycleId}
      filter={Route.useSearch()}
      onFilter={filter => void navigate({ search: previous => ({ ...previous, ...filter }), replace: true })}
    />
  )
}
