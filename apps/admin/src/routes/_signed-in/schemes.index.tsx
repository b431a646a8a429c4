import { useSuspenseQuery } from '@tanstack/react-query'
import { createFileRoute } from '@tanstack/react-router'
import { mayEver } from '@yaodian/domain'
import { EmptyBlock } from '@yaodian/ui/block/empty-block.tsx'
import { ButtonLink } from '../../app/button-link.tsx'
import { IndicatorTabs } from '../../app/indicator-tabs.tsx'
import { PageHead } from '../../app/page-head.tsx'
import { SchemeList } from '../../features/scheme/scheme-list.tsx'
import { queryClient, trpc } from '../../session/api.ts'
import { usePlace } from '../../session/place.ts'
import { texts } from '../../text/texts.ts'

export const Route = createFileRoute('/_signed-in/schemes/')({
  loader: () => queryClient.ensureQueryData(trpc.scheme.list.queryOptions({})),
  component: SchemesPage,
})

function SchemesPage() {
  const { scheme } = texts.use()
  const { place } = usePlace()
  const { data: schemes } = useSuspenseQuery(trpc.scheme.list.queryOptions({}))
  const create = mayEver(place, 'scheme.manage') && (
    <ButtonLink type="primary" to="/schemes/new">
      {scheme.toCreate}
    </ButtonLink>
  )
  return (
    <>
      <PageHead title={scheme.title} act={schemes.length > 0 && create} />
      <IndicatorTabs />
      {schemes.length === 0 ? (
        <EmptyBlock title={scheme.empty.title} why={scheme.empty.why} next={create} />
      ) : (
        <SchemeList schemes={schemes} />
      )}
    </>
  )
}
