import { useSuspenseQuery } from '@tanstack/react-query'
import { createFileRoute, Link } from '@tanstack/react-router'
import { fullMoment, momentOf } from '@yaodian/ui/text/date.ts'
import { ButtonLink } from '../../app/button-link.tsx'
import { Missing } from '../../app/missing.tsx'
import { PageHead } from '../../app/page-head.tsx'
import { AccountAppointments } from '../../features/account/account-appointments.tsx'
import { AccountLock } from '../../features/account/account-lock.tsx'
import { AccountMark } from '../../features/account/account-mark.tsx'
import { AccountSessions } from '../../features/account/account-sessions.tsx'
import styles from '../../features/account/account.module.css'
import { ChangeNames } from '../../features/account/change-names.tsx'
import { ResetPassword } from '../../features/account/reset-password.tsx'
import { queryClient, trpc } from '../../session/api.ts'
import { usePlace } from '../../session/place.ts'
import { texts } from '../../text/texts.ts'

export const Route = createFileRoute('/_signed-in/accounts/$accountId/')({
  async loader({ params: { accountId } }) {
    const [{ accounts }] = await Promise.all([
      queryClient.ensureQueryData(trpc.account.list.queryOptions({})),
      queryClient.ensureQueryData(trpc.organisation.list.queryOptions({})),
    ])
    if (accounts.some(each => each.id === accountId))
      await queryClient.ensureQueryData(trpc.account.sessions.queryOptions({ accountId }))
  },
  component: AccountPage,
})

function AccountPage() {
  const { accountId } = Route.useParams()
  const { account: text } = texts.use()
  const { me } = usePlace()
  const { accounts } = useSuspenseQuery(trpc.account.list.queryOptions({})).data
  const { organisations } = useSuspenseQuery(trpc.organisation.list.queryOptions({})).data
  const account = accounts.find(each => each.id === accountId)
  const back = <Link to="/accounts">{text.title}</Link>
  if (account === undefined) return <Missing next={back} />
  return (
    <>
      <PageHead
        title={account.name}
        path={[back, account.username]}
        state={<AccountMark account={account} />}
        facts={[
          account.username,
          text.page.created(fullMoment(account.createdAt).slice(0, 10)),
          account.lastSeen === null ? text.page.neverSeen : text.page.lastSeen(momentOf(account.lastSeen)),
          <Link key="trail" to="/audit" search={{ account: accountId }}>
            {text.trail}
          </Link>,
        ]}
        act={
          account.retiredOn === null && (
            <ButtonLink to="/accounts/$accountId/retire" params={{ accountId }}>
              {text.retire.act}
            </ButtonLink>
          )
        }
      />
      {account.lockedUntil !== null && account.retiredOn === null && (
        <AccountLock accountId={accountId} name={account.name} until={account.lockedUntil} />
      )}
      <div className={styles.columns}>
        <div>
          <AccountAppointments account={account} organisations={organisations} today={me.today} />
        </div>
        <div>
          <AccountSessions accountId={accountId} />
          {account.retiredOn === null && (
            <>
              <ResetPassword key={`password ${accountId}`} account={account} />
              <ChangeNames key={`names ${accountId}`} account={account} />
            </>
          )}
        </div>
      </div>
    </>
  )
}
