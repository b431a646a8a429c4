import { useSuspenseQuery } from '@tanstack/react-query'
import { createFileRoute, Link } from '@tanstack/react-router'
import { useState } from 'react'
import { EmptyBlock } from '@yaodian/ui/block/empty-block.tsx'
import { ButtonLink } from '../../app/button-link.tsx'
import { PageHead } from '../../app/page-head.tsx'
import { OpenCycle } from '../../features/cycle/open-cycle.tsx'
import type { OpeningPlan } from '../../features/cycle/opening-plan.ts'
import { queryClient, trpc } from '../../session/api.ts'
import { usePlace } from '../../session/place.ts'
import { texts } from '../../text/texts.ts'

interface OpenSearch {
  scheme?: string
  name?: string
  opensOn?: string
  deadline?: string
  step?: 'confirm'
}

const words = ['scheme', 'name', 'opensOn', 'deadline'] as const

export const Route = createFileRoute('/_signed-in/cycles/open')({
  validateSearch: (search: Record<string, unknown>): OpenSearch => ({
    ...Object.fromEntries(
      words.flatMap(key =>
        typeof search[key] === 'string' || typeof search[key] === 'number' ? [[key, String(search[key])]] : [],
      ),
    ),
    ...(search['step'] === 'confirm' && { step: 'confirm' as const }),
  }),
  loader: () => queryClient.ensureQueryData(trpc.scheme.list.queryOptions({})),
  component: OpenPage,
})

function OpenPage() {
  const { cycle, opening } = texts.use()
  const { me } = usePlace()
  const { scheme = '', name = '', opensOn = me.today, deadline = '', step } = Route.useSearch()
  // Typed here and mirrored into the address: an address changes too slowly to type into, and a stale one would take words back.
  const [plan, setPlan] = useState<OpeningPlan>({ scheme, name, opensOn, deadline })
  const navigate = Route.useNavigate()
  const { data } = useSuspenseQuery(trpc.scheme.list.queryOptions({}))
  const schemes = data.filter(each => each.state === 'draft')
  const change = (next: Partial<OpeningPlan>) => {
    const after = { ...plan, ...next }
    setPlan(after)
    void navigate({ search: previous => ({ ...previous, ...after }), replace: true, resetScroll: false })
  }
  const turn = (confirming: boolean) =>
    void navigate({
      search: ({ step: _step, ...previous }) => ({
        ...previous,
        ...plan,
        ...(confirming && { step: 'confirm' as const }),
      }),
    })
  return (
    <>
      <PageHead
        title={opening.title}
        path={[
          <Link key="all" to="/cycles">
            {cycle.title}
          </Link>,
        ]}
      />
      {schemes.length === 0 ? (
        <EmptyBlock
          title={opening.noScheme.title}
          why={opening.noScheme.why}
          next={
            <ButtonLink type="primary" to="/schemes">
              {opening.noScheme.next}
            </ButtonLink>
          }
        />
      ) : (
        <OpenCycle schemes={schemes} plan={plan} confirming={step === 'confirm'} onChange={change} onStep={turn} />
      )}
    </>
  )
}
