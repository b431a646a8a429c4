import { useSuspenseQuery } from '@tanstack/react-query'
import { createFileRoute } from '@tanstack/react-router'
import { mayEver } from '@yaodian/domain'
import { EmptyBlock } from '@yaodian/ui/block/empty-block.tsx'
import { Select } from 'antd'
import { ButtonLink } from '../../app/button-link.tsx'
import { IndicatorTabs } from '../../app/indicator-tabs.tsx'
import { PageHead } from '../../app/page-head.tsx'
import { readIndicatorFilter, type IndicatorFilter } from '../../features/indicator/indicator-filter.ts'
import styles from '../../features/indicator/indicator.module.css'
import { IndicatorTable } from '../../features/indicator/indicator-table.tsx'
import { queryClient, trpc } from '../../session/api.ts'
import { usePlace } from '../../session/place.ts'
import { texts } from '../../text/texts.ts'

interface LibrarySearch extends IndicatorFilter {
  readonly plan?: string
}

export const Route = createFileRoute('/_signed-in/indicators/')({
  validateSearch: (search: Record<string, unknown>): LibrarySearch => ({
    ...readIndicatorFilter(search),
    ...(typeof search['plan'] === 'string' && { plan: search['plan'] }),
  }),
  loader: () =>
    Promise.all([
      queryClient.ensureQueryData(trpc.plan.list.queryOptions({})),
      queryClient.ensureQueryData(trpc.dataItem.list.queryOptions({})),
    ]),
  component: IndicatorsPage,
})

function IndicatorsPage() {
  const { indicator } = texts.use()
  const { plan } = Route.useSearch()
  const navigate = Route.useNavigate()
  const { place } = usePlace()
  const { data: plans } = useSuspenseQuery(trpc.plan.list.queryOptions({}))
  // The newest plan is often just imported: without a wish the library opens where there is something to see.
  const planId = plan ?? (plans.find(each => each.indicators > 0) ?? plans[0])?.id
  const create = planId !== undefined && mayEver(place, 'indicator.manage') && (
    <ButtonLink type="primary" to="/indicators/new" search={{ plan: planId }}>
      {indicator.toCreate}
    </ButtonLink>
  )
  return (
    <>
      <PageHead title={indicator.title} act={create} />
      <IndicatorTabs />
      {planId === undefined ? (
        <EmptyBlock
          title={indicator.noPlan.title}
          why={indicator.noPlan.why}
          next={<ButtonLink to="/plans/import">{indicator.noPlan.next}</ButtonLink>}
        />
      ) : (
        <>
          {plans.length > 1 && (
            <p className={styles.plan}>
              <Select
                aria-label={indicator.plan}
                value={planId}
                onChange={next =>
                  void navigate({ search: ({ item: _item, ...previous }) => ({ ...previous, plan: next }) })
                }
                options={plans.map(each => ({ value: each.id, label: each.title }))}
              />
            </p>
          )}
          <Library planId={planId} />
        </>
      )}
    </>
  )
}

function Library({ planId }: { planId: string }) {
  const { empty } = texts.use().indicator
  const { plan, ...filter } = Route.useSearch()
  const navigate = Route.useNavigate()
  const { data: indicators } = useSuspenseQuery(trpc.indicator.list.queryOptions({ planId }))
  const { data: items } = useSuspenseQuery(trpc.dataItem.list.queryOptions({}))
  if (indicators.length === 0) return <EmptyBlock title={empty.title} why={empty.why} />
  return (
    <IndicatorTable
      key={planId}
      indicators={indicators}
      items={items}
      filter={filter}
      onFilter={change =>
        void navigate({
          search: previous => ({
            ...(plan !== undefined && { plan }),
            ...readIndicatorFilter({ ...previous, ...change }),
          }),
          replace: true,
          resetScroll: false,
        })
      }
    />
  )
}
