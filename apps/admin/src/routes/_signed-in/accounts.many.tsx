import { useSuspenseQuery } from '@tanstack/react-query'
import { createFileRoute, Link } from '@tanstack/react-router'
import { PageHead } from '../../app/page-head.tsx'
import { CreateMany } from '../../features/account/create-many.tsx'
import { presetSheet } from '../../features/account/preset-sheet.ts'
import { queryClient, trpc } from '../../session/api.ts'
import { usePlace } from '../../session/place.ts'
import { texts } from '../../text/texts.ts'

export const Route = createFileRoute('/_signed-in/accounts/many')({
  // `for=unstaffed`: begins with the accounts of the organisations where nobody serves.
  validateSearch: (search: Record<string, unknown>): { for?: 'unstaffed' } =>
    search['for'] === 'unstaffed' ? { for: 'unstaffed' } : {},
  loader: () =>
    Promise.all([
      queryClient.ensureQueryData(trpc.account.list.queryOptions({})),
      queryClient.ensureQueryData(trpc.organisation.list.queryOptions({})),
    ]),
  component: ManyAccountsPage,
})

function ManyAccountsPage() {
  const { account: text, shell } = texts.use()
  const { me } = usePlace()
  const search = Route.useSearch()
  const { accounts } = useSuspenseQuery(trpc.account.list.queryOptions({})).data
  const { organisations } = useSuspenseQuery(trpc.organisation.list.queryOptions({})).data
  const takenNames = new Set(accounts.map(each => each.username))
  const preset =
    search.for === undefined
      ? null
      : presetSheet(organisations, takenNames, role => shell.roles([role]), text.many.presetName)
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
      <CreateMany organisations={organisations} takenNames={takenNames} today={me.today} preset={preset} />
    </>
  )
}
