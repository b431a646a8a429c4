import { createFileRoute } from '@tanstack/react-router'
import { problemTexts } from '@yaodian/ui/text/problem-text.ts'
import { useCycleTitle } from '../../app/use-cycle-title.ts'
import { OccurrencePage } from '../../features/occurrence/occurrence-page.tsx'
import type { OccurrenceFilter } from '../../features/occurrence/occurrence.ts'
import { queryClient, trpc } from '../../session/api.ts'
import { texts } from '../../text/texts.ts'

const states = ['recorded', 'confirmed', 'withdrawn'] as const

export const Route = createFileRoute('/_signed-in/cycles/$cycleId/adjustments')({
  validateSearch: ({ q, type, state }: Record<string, unknown>): OccurrenceFilter => {
    const found = states.find(each => each === state)
    return {
      ...(typeof q === 'string' && { q }),
      ...(typeof type === 'string' && { type }),
      ...(found && { state: found }),
    }
  },
  loader: ({ params: { cycleId } }) =>
    Promise.all([
      problemTexts.load(),
      queryClient.ensureQueryData(trpc.occurrence.list.queryOptions({ cycleId })),
      queryClient.ensureQueryData(trpc.falseReport.list.queryOptions({ cycleId })),
    ]),
  component: AdjustmentsRoute,
})

function AdjustmentsRoute() {
  const { cycleId } = Route.useParams()
  const filter = Route.useSearch()
  const navigate = Route.useNavigate()
  useCycleTitle(cycleId, texts.use().occurrence.title)
  return (
    <OccurrencePage
      cycleId={cycleId}
      filter={filter}
      onFilter={next => void navigate({ search: next, replace: true, resetScroll: false })}
    />
  )
}
