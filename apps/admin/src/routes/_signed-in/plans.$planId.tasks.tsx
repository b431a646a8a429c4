import { useSuspenseQuery } from '@tanstack/react-query'
import { createFileRoute } from '@tanstack/react-router'
import { mayEver } from '@yaodian/domain'
import { readTaskFilter } from '../../features/plan/task-filter.ts'
import { TaskTable } from '../../features/plan/task-table.tsx'
import { trpc } from '../../session/api.ts'
import { usePlace } from '../../session/place.ts'

export const Route = createFileRoute('/_signed-in/plans/$planId/tasks')({
  validateSearch: readTaskFilter,
  component: TasksPage,
})

function TasksPage() {
  const { planId } = Route.useParams()
  const { place } = usePlace()
  const filter = Route.useSearch()
  const navigate = Route.useNavigate()
  const { data: plan } = useSuspenseQuery(trpc.plan.get.queryOptions({ planId }))
  const { data: indicators } = useSuspenseQuery(trpc.indicator.list.queryOptions({ planId }))
  return (
    <TaskTable
      planId={planId}
      outline={plan.outline}
      indicators={indicators}
      mayCreate={mayEver(place, 'indicator.manage')}
      filter={filter}
      onFilter={change =>
        void navigate({
          search: previous => ({ ...readTaskFilter({ ...previous, ...change }) }),
          replace: true,
          resetScroll: false,
        })
      }
    />
  )
}
