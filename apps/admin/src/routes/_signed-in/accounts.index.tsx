import { useSuspenseQuery } from '@tanstack/react-query'
import { createFileRoute, Link, useNavigate } from '@tanstack/react-router'
import { roles, type Role } from '@yaodian/domain'
import { EmptyBlock } from '@yaodian/ui/block/empty-block.tsx'
import { Button, Space } from 'antd'
import { ButtonLink } from '../../app/button-link.tsx'
import { PageHead } from '../../app/page-head.tsx'
import { PeopleTabs } from '../../app/people-tabs.tsx'
import { accountStates, changeFilter, type AccountFilter } from '../../features/account/account-filter.ts'
import { AccountList } from '../../features/account/account-list.tsx'
import { queryClient, trpc } from '../../session/api.ts'
import { useListAddress } from '../../session/use-list-address.ts'
import { texts } from '../../text/texts.ts'

function oneOf<T extends string>(values: readonly T[], value: unknown): T | undefined {
  return values.find(each => each === value)
}

export const Route = createFileRoute('/_signed-in/accounts/')({
  validateSearch: ({ q, organisation, role, state }: Record<string, unknown>): AccountFilter =>
    changeFilter(
      {},
      {
        q: typeof q === 'string' ? q : undefined,
        organisation: typeof organisation === 'string' ? organisation : undefined,
        role: oneOf<Role>(roles, role),
        state: oneOf(accountStates, state),
      },
    ),
  loader: () =>
    Promise.all([
      queryClient.ensureQueryData(trpc.account.list.queryOptions({})),
      queryClient.ensureQueryData(trpc.organisation.list.queryOptions({})),
    ]),
  component: AccountsPage,
})

function AccountsPage() {
  const { account: text, organisation } = texts.use()
  const filter = changeFilter({}, Route.useSearch())
  const workbook = useListAddress('accounts')
  const navigate = useNavigate({ from: '/accounts/' })
  const { accounts } = useSuspenseQuery(trpc.account.list.queryOptions({})).data
  const { organisations } = useSuspenseQuery(trpc.organisation.list.queryOptions({})).data
  return (
    <>
      <PageHead
        title={organisation.tabs.accounts}
        act={
          <Space wrap>
            <Button href={workbook}>{organisation.workbook}</Button>
            <ButtonLink to="/accounts/many">{text.many.act}</ButtonLink>
            <ButtonLink type="primary" to="/accounts/new">
              {text.create.act}
            </ButtonLink>
          </Space>
        }
      />
      <PeopleTabs />
      {accounts.length === 1 && (
        <EmptyBlock
          title={text.alone.title}
          why={organisations.length === 1 ? text.alone.whyFirst : text.alone.why}
          next={organisations.length === 1 && <Link to="/organisations">{text.alone.organisations}</Link>}
        />
      )}
      <AccountList
        accounts={accounts}
        organisations={organisations}
        filter={filter}
        onFilter={next => void navigate({ search: next, replace: true, resetScroll: false })}
      />
    </>
  )
}
