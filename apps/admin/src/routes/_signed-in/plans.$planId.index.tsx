import { useSuspenseQuery } from '@tanstack/react-query'
import { createFileRoute } from '@tanstack/react-router'
import { mayEver } from '@yaodian/domain'
import { useCallback } from 'react'
import { MeasureTools } from '../../features/plan/measure-tools.tsx'
import { PlanReader } from '../../features/plan/plan-reader.tsx'
import { trpc } from '../../session/api.ts'
import { usePlace } from '../../session/place.ts'

interface PlanSearch {
  /** The measure that is pointed at. */
  measure?: string
}

export const Route = createFileRoute('/_signed-in/plans/$planId/')({
  validateSearch: (search: Record<string, unknown>): PlanSearch =>
    typeof search['measure'] === 'string' ? { measure: search['measure'] } : {},
  component: PlanTextPage,
})

function PlanTextPage() {
  const { planId } = Route.useParams()
  const { measure: selected = null } = Route.useSearch()
  const navigate = Route.useNavigate()
  const { place } = usePlace()
  const { data: plan } = useSuspenseQuery(trpc.plan.get.queryOptions({ planId }))
  const { data: indicators } = useSuspenseQuery(trpc.indicator.list.queryOptions({ planId }))
  const select = useCallback(
    (measure: string) =>
      void navigate({ search: previous => ({ ...previous, measure }), replace: true, resetScroll: false }),
    [navigate],
  )
  const mayEdit = mayEver(place, 'plan.manage')
  return (
    <PlanReader
      plan={plan}
      selected={selected}
      onSelect={select}
      {...(mayEdit && {
        tools: (item, measure) => (
          <MeasureTools
            key={measure.id}
            planId={planId}
            version={plan.version}
            text={plan.text}
            item={item}
            measure={measure}
            indicators={indicators.filter(each => each.measureId === measure.id && each.retiredOn === null)}
          />
        ),
      })}
    />
  )
}
