import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import panel from '@yaodian/ui/block/panel.module.css'
import { trpc } from '../../session/api.ts'
import { texts } from '../../text/texts.ts'
import styles from './organisation.module.css'

/** Who holds office at an organisation today; administrators only. */
export function OrganisationPeople({ organisationId, retired }: { organisationId: string; retired: boolean }) {
  const { organisation, shell } = texts.use()
  const text = organisation.people
  const { data } = useSuspenseQuery(trpc.account.list.queryOptions({}))
  const people = data.accounts.flatMap(account =>
    account.appointments
      .filter(each => each.organisationId === organisationId && each.inForce)
      .map(appointment => ({ account, appointment })),
  )
  return (
    <section className={panel.panel}>
      <h2>{text.title}</h2>
      {people.length === 0 ? (
        <p className={panel.note}>
          {text.none}
          {!retired && <> · {text.noneWhy}</>}
        </p>
      ) : (
        <ul className={styles.people}>
          {people.map(({ account, appointment }) => (
            <li key={appointment.id}>
              <Link to="/accounts/$accountId" params={{ accountId: account.id }} lang="zh-CN">
                {account.name}
              </Link>
              <span className={panel.note}>
                {shell.roles([appointment.role])} · {text.since(appointment.from, appointment.to)}
              </span>
            </li>
          ))}
        </ul>
      )}
      <div className={panel.acts}>
        {!retired && (
          <Link to="/accounts/new" search={{ organisation: organisationId }}>
            {text.add}
          </Link>
        )}
        {people.length > 0 && (
          <Link to="/accounts" search={{ organisation: organisationId }}>
            {text.all}
          </Link>
        )}
      </div>
    </section>
  )
}
