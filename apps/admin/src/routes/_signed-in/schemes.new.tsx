import { useSuspenseQuery } from '@tanstack/react-query'
import { createFileRoute, Link } from '@tanstack/react-router'
import { EmptyBlock } from '@yaodian/ui/block/empty-block.tsx'
import { ButtonLink } from '../../app/button-link.tsx'
import { PageHead } from '../../app/page-head.tsx'
import { CreateScheme } from '../../features/scheme/create-scheme.tsx'
import { queryClient, trpc } from '../../session/api.ts'
import { texts } from '../../text/texts.ts'

interface NewSearch {
  /** The scheme to copy. */
  copy?: string
}

export const Route = createFileRoute('/_signed-in/schemes/new')({
  validateSearch: (search: Record<string, unknown>): NewSearch =>
    typeof search['copy'] === 'string' ? { copy: search['copy'] } : {},
  loader: () =>
    Promise.all([
      queryClient.ensureQueryData(trpc.plan.list.queryOptions({})),
      queryClient.ensureQueryData(trpc.scheme.list.queryOptions({})),
    ]),
  component: NewSchemePage,
})

function NewSchemePage() {
  const { scheme } = texts.use()
  const { copy = '' } = Route.useSearch()
  const { data: plans } = useSuspenseQuery(trpc.plan.list.queryOptions({}))
  const { data: schemes } = useSuspenseQuery(trpc.scheme.list.queryOptions({}))
  const { noPlan } = scheme
  return (
    <>
      <PageHead
        title={scheme.create.title}
        path={[
          <Link key="all" to="/schemes">
            {scheme.title}
          </Link>,
        ]}
      />
      {plans.length === 0 ? (
        <EmptyBlock
          title={noPlan.title}
          why={noPlan.why}
          next={<ButtonLink to="/plans/import">{noPlan.next}</ButtonLink>}
        />
      ) : (
        <CreateScheme key={copy} plans={plans} schemes={schemes} copyOf={copy} />
      )}
    </>
  )
}
