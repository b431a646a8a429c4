import { useMutation } from '@tanstack/react-query'
import { failureOf } from '@yaodian/ui/api/failure.ts'
import { FailureLine } from '@yaodian/ui/block/failure-line.tsx'
import panel from '@yaodian/ui/block/panel.module.css'
import { showToast } from '@yaodian/ui/block/toast.ts'
import { Button } from 'antd'
import { useState } from 'react'
import { queryClient, trpc } from '../../session/api.ts'
import { useIntention } from '../../session/use-intention.ts'
import { texts } from '../../text/texts.ts'
import type { ListedAccount } from './account-filter.ts'
import { newInitialPassword } from './initial-password.ts'
import { PasswordSlip } from './password-slip.tsx'

/** A new initial password for somebody who lost theirs; says first what follows. */
export function ResetPassword({ account }: { account: Pick<ListedAccount, 'id' | 'name' | 'username'> }) {
  const { reset: text } = texts.use().account
  const [asking, setAsking] = useState(false)
  const [password, setPassword] = useState(newInitialPassword)
  const [shown, setShown] = useState<string | null>(null)
  const intention = useIntention()
  const reset = useMutation(
    trpc.account.resetPassword.mutationOptions({
      async onSuccess() {
        showToast(text.done(account.name))
        setShown(password)
        setPassword(newInitialPassword())
        setAsking(false)
        await queryClient.invalidateQueries(trpc.account.pathFilter())
      },
    }),
  )
  const send = () => reset.mutate({ requestId: intention(password), accountId: account.id, initialPassword: password })
  return (
    <section className={panel.panel}>
      <h2>{text.title}</h2>
      {shown !== null && <PasswordSlip username={account.username} password={shown} />}
      <p className={panel.note}>{text.why}</p>
      <div className={panel.acts}>
        {asking ? (
          <>
            <Button danger loading={reset.isPending} onClick={send}>
              {text.confirm}
            </Button>
            <Button onClick={() => setAsking(false)}>{text.cancel}</Button>
          </>
        ) : (
          <Button onClick={() => setAsking(true)}>{text.act}</Button>
        )}
      </div>
      <FailureLine failure={reset.error && failureOf(reset.error)} />
    </section>
  )
}
