import { useSuspenseQuery } from '@tanstack/react-query'
import { createFileRoute, Link } from '@tanstack/react-router'
import panel from '@yaodian/ui/block/panel.module.css'
import { Button } from 'antd'
import { useState } from 'react'
import { ButtonLink } from '../../app/button-link.tsx'
import { PageHead } from '../../app/page-head.tsx'
import { CreateAccount, type CreatedAccount } from '../../features/account/create-account.tsx'
import { PasswordSlip } from '../../features/account/password-slip.tsx'
import { queryClient, trpc } from '../../session/api.ts'
import { usePlace } from '../../session/place.ts'
import { texts } from '../../text/texts.ts'

interface NewAccountSearch {
  /** Opened from this organisation. */
  organisation?: string
}

export const Route = createFileRoute('/_signed-in/accounts/new')({
  validateSearch: ({ organisation }: Record<string, unknown>): NewAccountSearch =>
    typeof organisation === 'string' ? { organisation } : {},
  loader: () =>
    Promise.all([
      queryClient.ensureQueryData(trpc.account.list.queryOptions({})),
      queryClient.ensureQueryData(trpc.organisation.list.queryOptions({})),
    ]),
  component: NewAccountPage,
})

function NewAccountPage() {
  const { account: text } = texts.use()
  const { me } = usePlace()
  const { organisation } = Route.useSearch()
  const { accounts } = useSuspenseQuery(trpc.account.list.queryOptions({})).data
  const { organisations } = useSuspenseQuery(trpc.organisation.list.queryOptions({})).data
  const [created, setCreated] = useState<CreatedAccount | null>(null)
  return (
    <>
      <PageHead
        title={text.create.title}
        path={[
          <Link key="all" to="/accounts">
            {text.title}
          </Link>,
        ]}
      />
      {created === null ? (
        <CreateAccount
          organisations={organisations}
          takenNames={new Set(accounts.map(each => each.username))}
          today={me.today}
          organisationId={organisation ?? null}
          onCreated={setCreated}
        />
      ) : (
        <div className={`${panel.panel} ${panel.narrow}`}>
          <h2>{text.create.done(created.username)}</h2>
          <PasswordSlip username={created.username} password={created.password} />
          <div className={panel.acts}>
            <Button onClick={() => setCreated(null)}>{text.create.another}</Button>
            <ButtonLink to="/accounts/$accountId" params={{ accountId: created.accountId }}>
              {text.create.open}
            </ButtonLink>
          </div>
        </div>
      )}
    </>
  )
}
