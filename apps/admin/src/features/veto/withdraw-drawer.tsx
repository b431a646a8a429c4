import { useMutation } from '@tanstack/react-query'
import { failureOf, problemsAt } from '@yaodian/ui/api/failure.ts'
import { newRequestId } from '@yaodian/ui/api/request-id.ts'
import { FailureLine } from '@yaodian/ui/block/failure-line.tsx'
import { showToast } from '@yaodian/ui/block/toast.ts'
import { Field } from '@yaodian/ui/form/field.tsx'
import { sayProblem } from '@yaodian/ui/text/problem-text.ts'
import { Button, Drawer, Input } from 'antd'
import { useState, type FormEvent } from 'react'
import { queryClient, trpc } from '../../session/api.ts'
import { texts } from '../../text/texts.ts'
import type { Occurrence } from './veto.ts'
import styles from './veto-page.module.css'

/** Takes a confirmed veto back, with the reason; both stay on record. */
export function WithdrawDrawer({
  cycleId,
  occurrence,
  onClose,
}: {
  cycleId: string
  occurrence: Occurrence
  onClose: () => void
}) {
  const { withdraw: text } = texts.use().veto
  const [reason, setReason] = useState('')
  const run = useMutation(
    trpc.veto.withdraw.mutationOptions({
      async onSuccess() {
        showToast(text.done)
        onClose()
        await queryClient.invalidateQueries(trpc.veto.pathFilter())
      },
    }),
  )
  const failure = run.error && failureOf(run.error)
  const problems = failure?.kind === 'refused' ? problemsAt(failure.problems, ['reason']) : []
  const submit = (event: FormEvent) => {
    event.preventDefault()
    run.mutate({ requestId: newRequestId(), cycleId, occurrenceId: occurrence.id, version: occurrence.version, reason })
  }
  return (
    <Drawer open title={text.title} onClose={onClose} size={420}>
      <form className={styles.form} onSubmit={submit} noValidate>
        <p lang="zh-CN">
          {occurrence.assesseeName} · {occurrence.documentNumber}
        </p>
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
        <Button danger htmlType="submit" loading={run.isPending}>
          {text.act}
        </Button>
      </form>
    </Drawer>
  )
}
