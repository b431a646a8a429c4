import { useSuspenseQuery } from '@tanstack/react-query'
import { createFileRoute, useNavigate } from '@tanstack/react-router'
import { mayEver, type EducationStage, type OrganisationKind } from '@yaodian/domain'
import { EmptyBlock } from '@yaodian/ui/block/empty-block.tsx'
import { Button, Space } from 'antd'
import { ButtonLink } from '../../app/button-link.tsx'
import { PageHead } from '../../app/page-head.tsx'
import { PeopleTabs } from '../../app/people-tabs.tsx'
import { changeFilter, type OrganisationFilter } from '../../features/organisation/organisation-filter.ts'
import { OrganisationList } from '../../features/organisation/organisation-list.tsx'
import { queryClient, trpc } from '../../session/api.ts'
import { usePlace } from '../../session/place.ts'
import { useListAddress } from '../../session/use-list-address.ts'
import { texts } from '../../text/texts.ts'

const kinds: readonly string[] = [
  'kindergarten',
  'primary',
  'junior',
  'senior',
  'vocational',
  'special',
  'township',
  'county_unit',
  'office',
  'bureau',
] satisfies readonly OrganisationKind[]
const stages: readonly string[] = [
  'preschool',
  'primary',
  'junior',
  'senior',
  'vocational',
  'special',
] satisfies readonly EducationStage[]

function isKind(value: unknown): value is OrganisationKind {
  return typeof value === 'string' && kinds.includes(value)
}

function isStage(value: unknown): value is EducationStage {
  return typeof value === 'string' && stages.includes(value)
}

export const Route = createFileRoute('/_signed-in/organisations/')({
  validateSearch: ({ q, kind, stage, under, retired }: Record<string, unknown>): OrganisationFilter => ({
    ...(typeof q === 'string' && q !== '' && { q }),
    ...(isKind(kind) && { kind }),
    ...(isStage(stage) && { stage }),
    ...(typeof under === 'string' && { under }),
    ...(retired === true && { retired }),
  }),
  loader: () => queryClient.ensureQueryData(trpc.organisation.list.queryOptions({})),
  component: OrganisationsPage,
})

function OrganisationsPage() {
  const { organisation: text } = texts.use()
  const { place } = usePlace()
  const manages = mayEver(place, 'organisation.manage')
  const filter = changeFilter({}, Route.useSearch())
  const workbook = useListAddress('organisations')
  const navigate = useNavigate({ from: '/organisations/' })
  const { data } = useSuspenseQuery(trpc.organisation.list.queryOptions({}))
  return (
    <>
      <PageHead
        title={text.tabs.organisations}
        act={
          <Space wrap>
            <Button href={workbook}>{text.workbook}</Button>
            {manages && <ButtonLink to="/organisations/import">{text.import.act}</ButtonLink>}
            {manages && (
              <ButtonLink type="primary" to="/organisations/new">
                {text.create.act}
              </ButtonLink>
            )}
          </Space>
        }
      />
      <PeopleTabs />
      {data.organisations.length === 1 && (
        <EmptyBlock
          title={text.alone.title}
          why={text.alone.why}
          next={manages && <ButtonLink to="/organisations/import">{text.import.act}</ButtonLink>}
        />
      )}
      <OrganisationList
        organisations={data.organisations}
        filter={filter}
        onFilter={next => void navigate({ search: next, replace: true, resetScroll: false })}
      />
    </>
  )
}
