import { useMutation } from '@tanstack/react-query'
import { failureOf } from '@yaodian/ui/api/failure.ts'
import { newRequestId } from '@yaodian/ui/api/request-id.ts'
import { FailureLine } from '@yaodian/ui/block/failure-line.tsx'
import input from '@yaodian/ui/form/input.module.css'
import { longDay } from '@yaodian/ui/text/date.ts'
import { useLocale } from '@yaodian/ui/text/texts.ts'
import { useEffect, useRef, useState } from 'react'
import { queryClient, trpc } from '../../session/api.ts'
import { texts } from '../../text/texts.ts'
import { acceptedMissing, type ReceiptView, type SubmissionCheck, type Ticks } from './check.ts'
import styles from './consequence.module.css'

export interface ConsequenceProps {
  readonly cycleId: string
  readonly assesseeId: string
  readonly check: SubmissionCheck
  readonly ticks: Ticks
  readonly onBack: () => void
  readonly onDone: (receipt: ReceiptView) => void
  /** Something was changed after the check. */
  readonly onStale: () => void
}

/** The one page before an act that cannot be undone: what it means. */
export function Consequence({ cycleId, assesseeId, check, ticks, onBack, onDone, onStale }: ConsequenceProps) {
  const { submission } = texts.use()
  const locale = useLocale()
  const text = submission.consequence
  const acceptMissing = acceptedMissing(check, ticks)
  const [requestId] = useState(newRequestId)
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const confirm = useMutation(
    trpc.submission.confirm.mutationOptions({
      async onSuccess(receipt) {
        await Promise.all(
          [trpc.task.pathFilter(), trpc.submission.pathFilter(), trpc.response.pathFilter()].map(filter =>
            queryClient.invalidateQueries({ ...filter, refetchType: 'none' }),
          ),
        )
        onDone(receipt)
      },
      onError: error => {
        if (failureOf(error).kind === 'stale') onStale()
      },
    }),
  )
  return (
    <section className={styles.consequence}>
      <h2 ref={heading} tabIndex={-1}>
        {text.title}
      </h2>
      <ul>
        <li>{text.confirms(check.pending)}</li>
        <li>{acceptMissing.length > 0 ? <strong>{text.missing(acceptMissing.length)}</strong> : text.none}</li>
        <li>{text.change(longDay(check.deadline, locale))}</li>
        <li>{text.receipt}</li>
        <li>{text.noUndo}</li>
      </ul>
      <FailureLine failure={confirm.error && failureOf(confirm.error)} />
      <div className={styles.acts}>
        <button
          type="button"
          className={input.primary}
          aria-disabled={confirm.isPending}
          onClick={() => {
            if (!confirm.isPending)
              confirm.mutate({ requestId, cycleId, assesseeId, seen: check.digest, acceptMissing })
          }}
        >
          {confirm.isPending ? submission.submitting : submission.submit}
        </button>
        <button type="button" className={input.button} onClick={onBack}>
          {submission.back}
        </button>
      </div>
    </section>
  )
}
