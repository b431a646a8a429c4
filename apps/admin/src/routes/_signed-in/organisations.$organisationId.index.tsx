import { useSuspenseQuery } from '@tanstack/react-query'
import { createFileRoute, Link } from '@tanstack/react-router'
import { mayEver } from '@yaodian/domain'
import panel from '@yaodian/ui/block/panel.module.css'
import { StateMark } from '@yaodian/ui/state/state-mark.tsx'
import { ButtonLink } from '../../app/button-link.tsx'
import { Missing } from '../../app/missing.tsx'
import { PageHead } from '../../app/page-head.tsx'
import { ChangeOrganisation } from '../../features/organisation/change-organisation.tsx'
import { OrganisationDetails } from '../../features/organisation/organisation-details.tsx'
import { OrganisationPeople } from '../../features/organisation/organisation-people.tsx'
import styles from '../../features/organisation/organisation.module.css'
import { queryClient, trpc } from '../../session/api.ts'
import { usePlace } from '../../session/place.ts'
import { texts } from '../../text/texts.ts'

export const Route = createFileRoute('/_signed-in/organisations/$organisationId/')({
  loader: ({ context }) =>
    Promise.all([
      queryClient.ensureQueryData(trpc.organisation.list.queryOptions({})),
      mayEver(context.place, 'account.read') && queryClient.ensureQueryData(trpc.account.list.queryOptions({})),
    ]),
  component: OrganisationPage,
})

function OrganisationPage() {
  const { organisationId } = Route.useParams()
  const { organisation: text } = texts.use()
  const { place } = usePlace()
  const { organisations } = useSuspenseQuery(trpc.organisation.list.queryOptions({})).data
  const organisation = organisations.find(each => each.id === organisationId)
  if (organisation === undefined) return <Missing next={<Link to="/organisations">{text.tabs.organisations}</Link>} />
  const { kind, retiredOn, parentId } = organisation
  const mayManage = mayEver(place, 'organisation.manage')
  const nameOf = new Map(organisations.map(each => [each.id, each.name]))
  const parent = parentId === null ? undefined : nameOf.get(parentId)
  return (
    <>
      <PageHead
        title={organisation.name}
        path={[
          <Link key="all" to="/organisations">
            {text.tabs.organisations}
          </Link>,
          text.kinds[kind],
        ]}
        state={
          retiredOn === null ? (
            <StateMark shape="done">{text.inUse}</StateMark>
          ) : (
            <StateMark shape="idle">{text.retired(retiredOn)}</StateMark>
          )
        }
        facts={[
          ...(parent === undefined
            ? []
            : [
                <span key="parent" lang="zh-CN">
                  {text.below(parent)}
                </span>,
              ]),
          text.accounts(organisation.accounts),
        ]}
        act={
          mayManage &&
          retiredOn === null &&
          kind !== 'bureau' && (
            <ButtonLink to="/organisations/$organisationId/retire" params={{ organisationId }}>
              {text.retire.act}
            </ButtonLink>
          )
        }
      />
      <div className={styles.columns}>
        <section className={panel.panel}>
          <h2>{text.change.title}</h2>
          {mayManage && retiredOn === null ? (
            <ChangeOrganisation key={organisationId} organisation={organisation} organisations={organisations} />
          ) : (
            <OrganisationDetails organisation={organisation} nameOf={nameOf} />
          )}
        </section>
        {mayEver(place, 'account.read') && (
          <OrganisationPeople organisationId={organisationId} retired={retiredOn !== null} />
        )}
      </div>
    </>
  )
}
