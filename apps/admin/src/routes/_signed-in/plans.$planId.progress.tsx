import { useSuspenseQuery } from '@tanstack/react-query'
import { createFileRoute } from '@tanstack/react-router'
import { mayEver } from '@yaodian/domain'
import { EmptyBlock } from '@yaodian/ui/block/empty-block.tsx'
import { Select } from 'antd'
import { ButtonLink } from '../../app/button-link.tsx'
import { PlanProgress } from '../../features/plan/plan-progress.tsx'
import { workStates, type WorkState } from '../../features/plan/work-state.ts'
import { queryClient, trpc } from '../../session/api.ts'
import { usePlace } from '../../session/place.ts'
import { texts } from '../../text/texts.ts'

interface ProgressSearch {
  /** Left out: the newest. */
  cycle?: string
  /** Only items in this state. */
  state?: WorkState
}

export const Route = createFileRoute('/_signed-in/plans/$planId/progress')({
  validateSearch: (search: Record<string, unknown>): ProgressSearch => {
    const state = workStates.find(each => each === search['state'])
    return { ...(typeof search['cycle'] === 'string' && { cycle: search['cycle'] }), ...(state && { state }) }
  },
  loaderDeps: ({ search: { cycle } }) => ({ cycle }),
  loader: ({ params: { planId }, deps: { cycle } }) =>
    queryClient.ensureQueryData(trpc.plan.progress.queryOptions({ planId, cycleId: cycle ?? null })),
  component: ProgressPage,
})

function ProgressPage() {
  const { planId } = Route.useParams()
  const { cycle: cycleId = null, state = null } = Route.useSearch()
  const navigate = Route.useNavigate()
  const { place } = usePlace()
  const { progress: text } = texts.use().plan
  const { data } = useSuspenseQuery(trpc.plan.progress.queryOptions({ planId, cycleId }))
  if (data.cycle === null)
    return (
      <EmptyBlock
        title={text.noCycle.title}
        why={text.noCycle.why}
        next={mayEver(place, 'cycle.manage') && <ButtonLink to="/cycles/open">{text.noCycle.next}</ButtonLink>}
      />
    )
  return (
    <>
      {data.cycles.length > 1 && (
        <p>
          <Select
            aria-label={text.cycle}
            value={data.cycle.id}
            onChange={next => void navigate({ search: previous => ({ ...previous, cycle: next }), replace: true })}
            options={data.cycles.map(each => ({ value: each.id, label: each.name }))}
          />
        </p>
      )}
      <PlanProgress
        cycle={data.cycle}
        progress={data.progress}
        state={state}
        onState={next =>
          void navigate({
            search: ({ state: _state, ...previous }) => ({ ...previous, ...(next && { state: next }) }),
            replace: true,
            resetScroll: false,
          })
        }
      />
    </>
  )
}
