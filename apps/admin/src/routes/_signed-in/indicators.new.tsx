import { useSuspenseQuery } from '@tanstack/react-query'
import { createFileRoute, Link, redirect } from '@tanstack/react-router'
import { findMeasure } from '@yaodian/domain'
import { PageHead } from '../../app/page-head.tsx'
import { IndicatorEditor } from '../../features/indicator/indicator-editor.tsx'
import { queryClient, trpc } from '../../session/api.ts'
import { texts } from '../../text/texts.ts'

interface NewSearch {
  plan?: string
  measure?: string
}

export const Route = createFileRoute('/_signed-in/indicators/new')({
  validateSearch: (search: Record<string, unknown>): NewSearch => ({
    ...(typeof search['plan'] === 'string' && { plan: search['plan'] }),
    ...(typeof search['measure'] === 'string' && { measure: search['measure'] }),
  }),
  loaderDeps: ({ search }) => ({ plan: search.plan }),
  async loader({ deps: { plan } }) {
    if (plan === undefined) throw redirect({ to: '/indicators' })
    await Promise.all([
      queryClient.ensureQueryData(trpc.plan.get.queryOptions({ planId: plan })),
      queryClient.ensureQueryData(trpc.dataItem.list.queryOptions({})),
      queryClient.ensureQueryData(trpc.organisation.list.queryOptions({})),
    ])
    return plan
  },
  component: NewIndicatorPage,
})

function NewIndicatorPage() {
  const { indicator: text } = texts.use()
  const planId = Route.useLoaderData()
  const { measure: measureId = '' } = Route.useSearch()
  const { data: plan } = useSuspenseQuery(trpc.plan.get.queryOptions({ planId }))
  const { data: items } = useSuspenseQuery(trpc.dataItem.list.queryOptions({}))
  const { data } = useSuspenseQuery(trpc.organisation.list.queryOptions({}))
  const measure = findMeasure(plan.outline, measureId)?.measure
  return (
    <>
      <PageHead
        title={text.toCreate}
        path={[
          <Link key="all" to="/indicators" search={{ plan: planId }}>
            {text.title}
          </Link>,
        ]}
      />
      <IndicatorEditor
        key={measureId}
        plan={plan}
        existing={null}
        initial={{
          planId,
          code: '',
          name: '',
          measureId: measure?.id ?? '',
          start: measure?.start ?? 0,
          end: measure?.end ?? 0,
          formula: '',
          unit: null,
          direction: 'higher',
          dataItems: [],
          officeId: '',
          evidence: { files: 0, anyOf: [], privacy: 'none' },
        }}
        items={items}
        offices={data.organisations.filter(each => each.kind === 'office' && each.retiredOn === null)}
        fixed={false}
      />
    </>
  )
}
