import { useSuspenseQuery } from '@tanstack/react-query'
import { createFileRoute, Link } from '@tanstack/react-router'
import { ButtonLink } from '../../app/button-link.tsx'
import { PageHead } from '../../app/page-head.tsx'
import { ImportOrganisations } from '../../features/organisation/import-organisations.tsx'
import { queryClient, trpc } from '../../session/api.ts'
import { useListAddress } from '../../session/use-list-address.ts'
import { texts } from '../../text/texts.ts'

export const Route = createFileRoute('/_signed-in/organisations/import')({
  loader: () => queryClient.ensureQueryData(trpc.organisation.list.queryOptions({})),
  component: ImportOrganisationsPage,
})

function ImportOrganisationsPage() {
  const { organisation: text } = texts.use()
  const template = useListAddress('organisation-template')
  const { data } = useSuspenseQuery(trpc.organisation.list.queryOptions({}))
  return (
    <>
      <PageHead
        title={text.import.title}
        path={[
          <Link key="all" to="/organisations">
            {text.tabs.organisations}
          </Link>,
        ]}
      />
      <ImportOrganisations
        organisations={data.organisations}
        template={template}
        next={
          <ButtonLink type="primary" to="/accounts/many" search={{ for: 'unstaffed' }}>
            {text.import.accounts}
          </ButtonLink>
        }
      />
    </>
  )
}
