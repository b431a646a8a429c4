import { useMutation } from '@tanstack/react-query'
import { failureOf, problemsAt, type Failure } from '@yaodian/ui/api/failure.ts'
import { newRequestId } from '@yaodian/ui/api/request-id.ts'
import { FailureLine } from '@yaodian/ui/block/failure-line.tsx'
import { showToast } from '@yaodian/ui/block/toast.ts'
import { Field } from '@yaodian/ui/form/field.tsx'
import { sayProblem } from '@yaodian/ui/text/problem-text.ts'
import { Button, Drawer, Input } from 'antd'
import { useState, type FormEvent } from 'react'
import { queryClient, trpc } from '../../session/api.ts'
import { texts } from '../../text/texts.ts'
import type { Recorded, Report } from './occurrence.ts'
import styles from './occurrence-page.module.css'

/** After an act: says it, and what was read is read again. */
export async function settled(done: string, onClose: () => void): Promise<void> {
  showToast(done)
  onClose()
  await Promise.all(
    [trpc.occurrence, trpc.falseReport, trpc.result].map(each => queryClient.invalidateQueries(each.pathFilter())),
  )
}

/** Takes an award or a sanction back, with the reason. */
export function WithdrawOccurrence({
  cycleId,
  occurrence,
  onClose,
}: {
  cycleId: string
  occurrence: Recorded
  onClose: () => void
}) {
  const { withdraw: text } = texts.use().occurrence
  const run = useMutation(trpc.occurrence.withdraw.mutationOptions({ onSuccess: () => settled(text.done, onClose) }))
  return (
    <ReasonDrawer
      about={`${occurrence.assesseeName} · ${occurrence.documentNumber}`}
      failure={run.error && failureOf(run.error)}
      pending={run.isPending}
      onClose={onClose}
      onReason={reason =>
        run.mutate({
          requestId: newRequestId(),
          cycleId,
          occurrenceId: occurrence.id,
          version: occurrence.version,
          reason,
        })
      }
    />
  )
}

/** Drops what was held against a reported value, or takes the decision back. */
export function WithdrawReport({ cycleId, report, onClose }: { cycleId: string; report: Report; onClose: () => void }) {
  const { withdraw: text } = texts.use().occurrence
  const run = useMutation(trpc.falseReport.withdraw.mutationOptions({ onSuccess: () => settled(text.done, onClose) }))
  return (
    <ReasonDrawer
      about={`${report.assesseeName} · ${report.indicatorName}`}
      failure={run.error && failureOf(run.error)}
      pending={run.isPending}
      onClose={onClose}
      onReason={reason =>
        run.mutate({ requestId: newRequestId(), cycleId, falseReportId: report.id, version: report.version, reason })
      }
    />
  )
}

interface ReasonDrawerProps {
  readonly about: string
  readonly failure: Failure | null
  readonly pending: boolean
  readonly onClose: () => void
  readonly onReason: (reason: string) => void
}

function ReasonDrawer({ about, failure, pending, onClose, onReason }: ReasonDrawerProps) {
  const { withdraw: text } = texts.use().occurrence
  const [reason, setReason] = useState('')
  const problems = failure?.kind === 'refused' ? problemsAt(failure.problems, ['reason']) : []
  const submit = (event: FormEvent) => {
    event.preventDefault()
    onReason(reason)
  }
  return (
    <Drawer open title={text.title} onClose={onClose} size={420}>
      <form className={styles.form} onSubmit={submit} noValidate>
        <p lang="zh-CN">{about}</p>
        <Field label={text.reason} hint={text.reasonHint} error={problems.map(sayProblem).join(' ')}>
          {input => (
            <Input.TextArea
              {...input}
              rows={3}
              maxLength={2000}
              value={reason}
              onChange={event => setReason(event.target.value)}
            />
          )}
        </Field>
        {failure && problems.length === 0 && <FailureLine failure={failure} />}
        <Button danger htmlType="submit" loading={pending}>
          {text.act}
        </Button>
      </form>
    </Drawer>
  )
}
