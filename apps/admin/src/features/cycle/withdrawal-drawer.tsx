import { useMutation } from '@tanstack/react-query'
import { failureOf, problemsAt } from '@yaodian/ui/api/failure.ts'
import { FailureLine } from '@yaodian/ui/block/failure-line.tsx'
import { showToast } from '@yaodian/ui/block/toast.ts'
import { Field } from '@yaodian/ui/form/field.tsx'
import { sayProblem } from '@yaodian/ui/text/problem-text.ts'
import { Button, Drawer, Input } from 'antd'
import { useState, type FormEvent } from 'react'
import { client, queryClient } from '../../session/api.ts'
import { useIntention } from '../../session/use-intention.ts'
import { texts } from '../../text/texts.ts'
import styles from './block.module.css'

/** An assessee that goes out of the cycle, or comes back into it. */
export interface Leaving {
  readonly act: 'withdraw' | 'readmit'
  readonly id: string
  readonly name: string
  readonly version: number
}

/** Takes an assessee out of the cycle, or back into it, with the reason. */
export function WithdrawalDrawer({
  cycleId,
  leaving,
  onClose,
}: {
  cycleId: string
  leaving: Leaving
  onClose: () => void
}) {
  const { act, id, name, version } = leaving
  const text = texts.use().cycle.withdrawal
  const words = text[act]
  const [reason, setReason] = useState('')
  const intention = useIntention()
  const run = useMutation({
    async mutationFn() {
      const content = { cycleId, assesseeId: id, version, reason }
      const input = { requestId: intention(content), ...content }
      await (act === 'withdraw' ? client.cycle.withdraw.mutate(input) : client.cycle.readmit.mutate(input))
    },
    async onSuccess() {
      showToast(words.done(name))
      onClose()
      // Who is assessed shows everywhere: progress, review, results.
      await queryClient.invalidateQueries()
    },
  })
  const failure = run.error && failureOf(run.error)
  const problems = failure?.kind === 'refused' ? problemsAt(failure.problems, ['reason']) : []
  const submit = (event: FormEvent) => {
    event.preventDefault()
    run.mutate()
  }
  return (
    <Drawer open title={words.title(name)} onClose={onClose} size={420}>
      <form className={styles.form} onSubmit={submit} noValidate>
        <p>{words.consequence}</p>
        <Field label={text.reason} hint={text.reasonHint} error={problems.map(sayProblem).join(' ')}>
          {input => (
            <Input.TextArea
              {...input}
              rows={3}
              maxLength={500}
              value={reason}
              onChange={event => setReason(event.target.value)}
            />
          )}
        </Field>
        {problems.length === 0 && <FailureLine failure={failure} />}
        <Button type="primary" htmlType="submit" loading={run.isPending}>
          {words.act}
        </Button>
      </form>
    </Drawer>
  )
}
