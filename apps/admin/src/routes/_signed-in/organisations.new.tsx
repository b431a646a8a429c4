import { useSuspenseQuery } from '@tanstack/react-query'
import { createFileRoute, Link } from '@tanstack/react-router'
import { PageHead } from '../../app/page-head.tsx'
import { CreateOrganisation } from '../../features/organisation/create-organisation.tsx'
import { queryClient, trpc } from '../../session/api.ts'
import { texts } from '../../text/texts.ts'

export const Route = createFileRoute('/_signed-in/organisations/new')({
  loader: () => queryClient.ensureQueryData(trpc.organisation.list.queryOptions({})),
  component: NewOrganisationPage,
})

function NewOrganisationPage() {
  const { organisation: text } = texts.use()
  const { data } = useSuspenseQuery(trpc.organisation.list.queryOptions({}))
  return (
    <>
      <PageHead
        title={text.create.title}
        path={[
          <Link key="all" to="/organisations">
            {text.tabs.organisations}
          </Link>,
        ]}
      />
      <CreateOrganisation organisations={data.organisations} />
    </>
  )
}
