import { useSuspenseQuery } from '@tanstack/react-query'
import { createFileRoute, Link } from '@tanstack/react-router'
import { Missing } from '../../app/missing.tsx'
import { PageHead } from '../../app/page-head.tsx'
import { RetireOrganisation } from '../../features/organisation/retire-organisation.tsx'
import { queryClient, trpc } from '../../session/api.ts'
import { usePlace } from '../../session/place.ts'
import { texts } from '../../text/texts.ts'

export const Route = createFileRoute('/_signed-in/organisations/$organisationId/retire')({
  loader: () => queryClient.ensureQueryData(trpc.organisation.list.queryOptions({})),
  component: RetirePage,
})

function RetirePage() {
  const { organisationId } = Route.useParams()
  const { organisation: text } = texts.use()
  const { me } = usePlace()
  const { organisations } = useSuspenseQuery(trpc.organisation.list.queryOptions({})).data
  const organisation = organisations.find(each => each.id === organisationId)
  if (organisation === undefined) return <Missing next={<Link to="/organisations">{text.tabs.organisations}</Link>} />
  return (
    <>
      <PageHead
        title={text.retire.title(organisation.name)}
        path={[
          <Link key="all" to="/organisations">
            {text.tabs.organisations}
          </Link>,
          <Link key="one" to="/organisations/$organisationId" params={{ organisationId }} lang="zh-CN">
            {organisation.name}
          </Link>,
        ]}
      />
      <RetireOrganisation organisation={organisation} organisations={organisations} today={me.today} />
    </>
  )
}
