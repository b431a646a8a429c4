import { useMutation } from '@tanstack/react-query'
import { failureOf, problemsAt } from '@yaodian/ui/api/failure.ts'
import { newRequestId } from '@yaodian/ui/api/request-id.ts'
import { FailureLine } from '@yaodian/ui/block/failure-line.tsx'
import { Field } from '@yaodian/ui/form/field.tsx'
import { sayProblem } from '@yaodian/ui/text/problem-text.ts'
import { Button, Input } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { trpc } from '../../session/api.ts'
import { texts } from '../../text/texts.ts'
import type { At } from './review.ts'
import styles from './workbench.module.css'

export interface ReturnFormProps {
  readonly at: At
  readonly version: number
  readonly dueOn: string
  readonly today: string
  readonly onDone: (dueOn: string) => void
  readonly onClose: () => void
}

/** Gives the assessee's part back, with the reason and until when. */
export function ReturnForm({ at, version, dueOn: proposed, today, onDone, onClose }: ReturnFormProps) {
  const { giveBack: text } = texts.use().review
  const [reason, setReason] = useState('')
  const [dueOn, setDueOn] = useState(proposed)
  const [requestId] = useState(newRequestId)
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => {
    form.current?.querySelector('textarea')?.focus()
  }, [])
  const run = useMutation(trpc.review.returnResponse.mutationOptions({ onSuccess: answer => onDone(answer.dueOn) }))
  const failure = run.error && failureOf(run.error)
  const problems = failure?.kind === 'refused' ? failure.problems : []
  const problemAt = (field: string): string => problemsAt(problems, [field]).map(sayProblem).join(' ')
  const rest =
    failure &&
    !(
      failure.kind === 'refused' &&
      problems.every(problem => problem.path[0] === 'reason' || problem.path[0] === 'dueOn')
    )
  return (
    <form
      ref={form}
      className={styles.form}
      noValidate
      onSubmit={event => {
        event.preventDefault()
        run.mutate({ requestId, ...at, version, reason, dueOn: dueOn === '' ? null : dueOn })
      }}
    >
      <h3>{text.title}</h3>
      <p className={styles.hint}>{text.consequence}</p>
      <Field label={text.reason} hint={text.reasonHint} error={problemAt('reason')}>
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
      <Field label={text.dueOn} hint={text.dueOnHint} error={problemAt('dueOn')}>
        {input => (
          <Input {...input} type="date" min={today} value={dueOn} onChange={event => setDueOn(event.target.value)} />
        )}
      </Field>
      {rest && <FailureLine failure={failure} />}
      <div className={styles.acts}>
        <Button danger htmlType="submit" loading={run.isPending}>
          {text.act}
        </Button>
        <Button onClick={onClose}>{text.close}</Button>
      </div>
    </form>
  )
}
