import { useSuspenseQuery } from '@tanstack/react-query'
import { createFileRoute, Link } from '@tanstack/react-router'
import { Missing } from '../../app/missing.tsx'
import { PageHead } from '../../app/page-head.tsx'
import { RetireAccount } from '../../features/account/retire-account.tsx'
import { queryClient, trpc } from '../../session/api.ts'
import { usePlace } from '../../session/place.ts'
import { texts } from '../../text/texts.ts'

export const Route = createFileRoute('/_signed-in/accounts/$accountId/retire')({
  loader: () => queryClient.ensureQueryData(trpc.account.list.queryOptions({})),
  component: RetireAccountPage,
})

function RetireAccountPage() {
  const { accountId } = Route.useParams()
  const { account: text } = texts.use()
  const { me } = usePlace()
  const { accounts } = useSuspenseQuery(trpc.account.list.queryOptions({})).data
  const account = accounts.find(each => each.id === accountId)
  const back = <Link to="/accounts">{text.title}</Link>
  if (account === undefined) return <Missing next={back} />
  return (
    <>
      <PageHead
        title={text.retire.title(account.name)}
        path={[
          back,
          <Link key="one" to="/accounts/$accountId" params={{ accountId }}>
            {account.username}
          </Link>,
        ]}
      />
      <RetireAccount account={account} today={me.today} />
    </>
  )
}
