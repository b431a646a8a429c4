import { useMutation } from '@tanstack/react-query'
import { failureOf } from '@yaodian/ui/api/failure.ts'
import { FailureLine } from '@yaodian/ui/block/failure-line.tsx'
import { showToast } from '@yaodian/ui/block/toast.ts'
import { Button } from 'antd'
import { client, queryClient, trpc } from '../../session/api.ts'
import { useIntention } from '../../session/use-intention.ts'
import { texts } from '../../text/texts.ts'
import styles from './indicator.module.css'

/** Takes an indicator out of use; says what follows before it is done. */
export function RetireIndicator({
  indicatorId,
  code,
  version,
}: {
  indicatorId: string
  code: string
  version: number
}) {
  const { retire: text } = texts.use().indicator
  const intention = useIntention()
  const retire = useMutation({
    mutationFn: () =>
      client.indicator.retire.mutate({ requestId: intention({ indicatorId, version }), indicatorId, version }),
    async onSuccess() {
      showToast(text.done(code))
      await queryClient.invalidateQueries(trpc.indicator.pathFilter())
    },
  })
  return (
    <details className={styles.retire}>
      <summary>{text.title}</summary>
      <p>{text.why}</p>
      <Button danger loading={retire.isPending} onClick={() => retire.mutate()}>
        {text.act}
      </Button>
      <FailureLine failure={retire.error && failureOf(retire.error)} />
    </details>
  )
}
