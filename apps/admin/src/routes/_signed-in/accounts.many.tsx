import { useSuspenseQuery } from '@tanstack/react-query'
import { createFileRoute, Link } from '@tanstack/react-router'
import { PageHead } from '../../app/page-head.tsx'
import { CreateMany } from '../../features/account/create-many.tsx'
import { queryClient, trpc } from '../../session/api.ts'
import { usePlace } from '../../session/place.ts'
import { texts } from '../../text/texts.ts'

export const Route = createFileRoute('/_signed-in/accounts/many')({
  loader: () =>
    Promise.all([
      queryClient.ensureQueryData(trpc.account.list.queryOptions({})),
      queryClient.ensureQueryData(trpc.organisation.list.queryOptions({})),
    ]),
  component: ManyAccountsPage,
})

function ManyAccountsPage() {
  const { account: text } = texts.use()
  const { me } = usePlace()
  const { accounts } = useSuspenseQuery(trpc.account.list.queryOptions({})).data
  const { organisations } = useSuspenseQuery(trpc.organisation.list.queryOptions({})).data
  return (
    <>
      <PageHead
        title={text.many.title}
        path={[
          <Link key="all" to="/accounts">
            {text.title}
          </Link>,
        ]}
      />
      <CreateMany
        organisations={organisations}
        takenNames={new Set(accounts.map(each => each.username))}
        today={me.today}
      />
    </>
  )
}
