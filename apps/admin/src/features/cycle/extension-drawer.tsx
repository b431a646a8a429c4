import { useMutation } from '@tanstack/react-query'
import { failureOf, problemsAt, type Failure } from '@yaodian/ui/api/failure.ts'
import { FailureLine } from '@yaodian/ui/block/failure-line.tsx'
import { showToast } from '@yaodian/ui/block/toast.ts'
import { Field } from '@yaodian/ui/form/field.tsx'
import { sayProblem } from '@yaodian/ui/text/problem-text.ts'
import { Button, Drawer, Input } from 'antd'
import { useState, type FormEvent } from 'react'
import { queryClient, trpc } from '../../session/api.ts'
import { useIntention } from '../../session/use-intention.ts'
import { texts } from '../../text/texts.ts'
import styles from './block.module.css'

export interface ExtendedAssessee {
  readonly id: string
  readonly name: string
  readonly deadline: string
  readonly version: number
}

/** Gives one assessee a later deadline, with the reason. */
export function ExtensionDrawer({
  cycleId,
  assessee,
  onClose,
}: {
  cycleId: string
  assessee: ExtendedAssessee
  onClose: () => void
}) {
  const { extension: text } = texts.use().cycle
  const [deadline, setDeadline] = useState('')
  const [reason, setReason] = useState('')
  const [missing, setMissing] = useState(false)
  const intention = useIntention()
  const extend = useMutation(
    trpc.cycle.extend.mutationOptions({
      async onSuccess() {
        showToast(text.done(assessee.name, deadline))
        onClose()
        await queryClient.invalidateQueries(trpc.cycle.pathFilter())
      },
    }),
  )
  const failure = extend.error && failureOf(extend.error)
  const at = (field: string): string => problemsAt(problemsOf(failure), [field]).map(sayProblem).join(' ')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setMissing(deadline === '')
    if (deadline === '') return
    const content = { cycleId, assesseeId: assessee.id, version: assessee.version, deadline, reason }
    extend.mutate({ requestId: intention(content), ...content })
  }
  return (
    <Drawer open title={text.title(assessee.name)} onClose={onClose} size={420}>
      <form className={styles.form} onSubmit={submit} noValidate>
        <p>{text.present(assessee.deadline)}</p>
        <Field label={text.deadline} error={missing ? text.deadlineMissing : at('deadline')}>
          {input => (
            <Input
              {...input}
              type="date"
              min={assessee.deadline}
              value={deadline}
              onChange={event => setDeadline(event.target.value)}
            />
          )}
        </Field>
        <Field label={text.reason} hint={text.reasonHint} error={at('reason')}>
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
        {failure && failure.kind !== 'refused' && <FailureLine failure={failure} />}
        <Button type="primary" htmlType="submit" loading={extend.isPending}>
          {text.act}
        </Button>
      </form>
    </Drawer>
  )
}

function problemsOf(failure: Failure | null) {
  return failure?.kind === 'refused' ? failure.problems : []
}
