import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { mayEver } from '@yaodian/domain'
import { EmptyBlock } from '@yaodian/ui/block/empty-block.tsx'
import { LoadingBlock } from '@yaodian/ui/block/loading-block.tsx'
import { Suspense } from 'react'
import { trpc } from '../../session/api.ts'
import { usePlace } from '../../session/place.ts'
import { texts } from '../../text/texts.ts'
import { AdministratorCycle } from './administrator-today.tsx'
import { LeaderCycle } from './leader-today.tsx'
import { ReviewerCycle } from './reviewer-today.tsx'
import { presentCycles } from './today.ts'
import { YearWork } from './year-work.tsx'

/** What needs the reader now, cycle by cycle, by what they may do; without a cycle the stations of the year. */
export function Today() {
  const { me, place } = usePlace()
  const { data: cycles } = useSuspenseQuery(trpc.cycle.list.queryOptions({}))
  const present = presentCycles(cycles)
  const Part = mayEver(place, 'result.publish')
    ? AdministratorCycle
    : mayEver(place, 'review.decide')
      ? ReviewerCycle
      : LeaderCycle
  if (present.length === 0) return <NoCycle />
  return present.map(cycle => (
    <Suspense key={cycle.id} fallback={<LoadingBlock />}>
      <Part cycle={cycle} today={me.today} />
    </Suspense>
  ))
}

function NoCycle() {
  const { place } = usePlace()
  const { noCycle: text } = texts.use().today
  const manages = mayEver(place, 'cycle.manage')
  return (
    <>
      <EmptyBlock title={text.title} why={manages ? text.why : text.whyWait} next={manages && <NextStep />} />
      <YearWork roles={place.roles} />
    </>
  )
}

/** The one step that comes next: those who are assessed, the plan, then the cycle. */
function NextStep() {
  const { noCycle: text } = texts.use().today
  const { organisations } = useSuspenseQuery(trpc.organisation.list.queryOptions({})).data
  const { data: plans } = useSuspenseQuery(trpc.plan.list.queryOptions({}))
  if (organisations.every(each => each.kind === 'bureau')) return <Link to="/organisations">{text.people}</Link>
  if (plans.length === 0) return <Link to="/plans/import">{text.importPlan}</Link>
  return <Link to="/cycles/open">{text.openCycle}</Link>
}
