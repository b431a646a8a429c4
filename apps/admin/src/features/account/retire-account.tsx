import { useMutation } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { failureOf } from '@yaodian/ui/api/failure.ts'
import { FailureLine } from '@yaodian/ui/block/failure-line.tsx'
import panel from '@yaodian/ui/block/panel.module.css'
import { showToast } from '@yaodian/ui/block/toast.ts'
import { Button } from 'antd'
import { queryClient, trpc } from '../../session/api.ts'
import { useIntention } from '../../session/use-intention.ts'
import { texts } from '../../text/texts.ts'
import type { ListedAccount } from './account-filter.ts'

/** The page before an account is retired, which cannot be undone. */
export function RetireAccount({ account, today }: { account: ListedAccount; today: string }) {
  const { retire: text } = texts.use().account
  const navigate = useNavigate()
  const intention = useIntention()
  const { id, name } = account
  const retire = useMutation(
    trpc.account.retire.mutationOptions({
      async onSuccess() {
        showToast(text.done(name))
        await queryClient.invalidateQueries(trpc.account.pathFilter())
        await queryClient.invalidateQueries(trpc.organisation.pathFilter())
        await navigate({ to: '/accounts/$accountId', params: { accountId: id } })
      },
    }),
  )
  if (account.retiredOn !== null) return <p>{text.already(account.retiredOn)}</p>
  const open = account.appointments.filter(each => each.to === null || each.to > today).length
  return (
    <section className={`${panel.panel} ${panel.narrow}`}>
      <h2>{text.consequencesTitle}</h2>
      <ul className={panel.consequences}>
        {text.consequences(open, account.sessions).map(each => (
          <li key={each}>{each}</li>
        ))}
      </ul>
      <p className={panel.warning}>{text.final}</p>
      <FailureLine failure={retire.error && failureOf(retire.error)} />
      <div className={panel.acts}>
        <Button
          type="primary"
          danger
          loading={retire.isPending}
          onClick={() => retire.mutate({ requestId: intention(id), accountId: id })}
        >
          {text.confirm}
        </Button>
        <Link to="/accounts/$accountId" params={{ accountId: id }}>
          {text.back}
        </Link>
      </div>
    </section>
  )
}
