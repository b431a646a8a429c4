import { useMutation } from '@tanstack/react-query'
import { failureOf } from '@yaodian/ui/api/failure.ts'
import { FailureLine } from '@yaodian/ui/block/failure-line.tsx'
import { showToast } from '@yaodian/ui/block/toast.ts'
import { momentOf } from '@yaodian/ui/text/date.ts'
import { Button } from 'antd'
import { queryClient, trpc } from '../../session/api.ts'
import { useIntention } from '../../session/use-intention.ts'
import { texts } from '../../text/texts.ts'
import styles from './account.module.css'

interface AccountLockProps {
  readonly accountId: string
  readonly name: string
  readonly until: string
}

/** Why an account is locked, until when, and the act that lifts it. */
export function AccountLock({ accountId, name, until }: AccountLockProps) {
  const { locked: text } = texts.use().account.page
  const intention = useIntention()
  const unlock = useMutation(
    trpc.account.unlock.mutationOptions({
      async onSuccess() {
        showToast(text.done(name))
        await queryClient.invalidateQueries(trpc.account.pathFilter())
      },
    }),
  )
  return (
    <section className={styles.locked}>
      <h2>{text.title(momentOf(until))}</h2>
      <p>{text.why}</p>
      <Button loading={unlock.isPending} onClick={() => unlock.mutate({ requestId: intention(until), accountId })}>
        {text.act}
      </Button>
      <FailureLine failure={unlock.error && failureOf(unlock.error)} />
    </section>
  )
}
