import { useSuspenseQuery } from '@tanstack/react-query'
import { createFileRoute, Link } from '@tanstack/react-router'
import { mayEver } from '@yaodian/domain'
import { PageHead } from '../../app/page-head.tsx'
import { IndicatorEditor } from '../../features/indicator/indicator-editor.tsx'
import { RetireIndicator } from '../../features/indicator/retire-indicator.tsx'
import { queryClient, trpc } from '../../session/api.ts'
import { usePlace } from '../../session/place.ts'
import { texts } from '../../text/texts.ts'

export const Route = createFileRoute('/_signed-in/indicators/$indicatorId')({
  async loader({ params }) {
    const { planId } = await queryClient.ensureQueryData(trpc.indicator.get.queryOptions(params))
    await Promise.all([
      queryClient.ensureQueryData(trpc.plan.get.queryOptions({ planId })),
      queryClient.ensureQueryData(trpc.dataItem.list.queryOptions({})),
      queryClient.ensureQueryData(trpc.organisation.list.queryOptions({})),
    ])
  },
  component: IndicatorPage,
})

function IndicatorPage() {
  const { indicator: text } = texts.use()
  const { place } = usePlace()
  const { data: indicator } = useSuspenseQuery(trpc.indicator.get.queryOptions(Route.useParams()))
  const { data: plan } = useSuspenseQuery(trpc.plan.get.queryOptions({ planId: indicator.planId }))
  const { data: items } = useSuspenseQuery(trpc.dataItem.list.queryOptions({}))
  const { data } = useSuspenseQuery(trpc.organisation.list.queryOptions({}))
  const {
    id,
    version,
    code,
    name,
    planId,
    measureId,
    start,
    end,
    formula,
    unit,
    direction,
    dataItems,
    officeId,
    evidence,
  } = indicator
  const mayChange = mayEver(place, 'indicator.manage')
  const fixed = !mayChange || indicator.retiredOn !== null
  const why = indicator.retiredOn === null ? text.fixed : text.retiredOn(indicator.retiredOn)
  return (
    <>
      <PageHead
        title={`${code} ${name}`}
        path={[
          <Link key="all" to="/indicators" search={{ plan: planId }}>
            {text.title}
          </Link>,
          <Link key="plan" to="/plans/$planId" params={{ planId }} search={{ measure: measureId }} lang="zh-CN">
            {indicator.plan.title}
          </Link>,
        ]}
        facts={[
          ...(fixed ? [why] : []),
          ...indicator.schemes.map(scheme => (
            <Link key={scheme.id} to="/schemes/$schemeId" params={{ schemeId: scheme.id }} lang="zh-CN">
              {scheme.name}
            </Link>
          )),
        ]}
      />
      <IndicatorEditor
        key={`${id} ${version}`}
        plan={plan}
        existing={{ id, version }}
        initial={{ code, name, planId, measureId, start, end, formula, unit, direction, dataItems, officeId, evidence }}
        items={items}
        offices={data.organisations.filter(each => each.kind === 'office' && each.retiredOn === null)}
        fixed={fixed}
      />
      {!fixed && <RetireIndicator indicatorId={id} code={code} version={version} />}
    </>
  )
}
