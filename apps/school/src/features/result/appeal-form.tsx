import { useMutation } from '@tanstack/react-query'
import { failureOf } from '@yaodian/ui/api/failure.ts'
import { newRequestId } from '@yaodian/ui/api/request-id.ts'
import { FailureLine } from '@yaodian/ui/block/failure-line.tsx'
import { showToast } from '@yaodian/ui/block/toast.ts'
import { Field } from '@yaodian/ui/form/field.tsx'
import input from '@yaodian/ui/form/input.module.css'
import { useKeptText } from '@yaodian/ui/form/use-kept-text.ts'
import { useState } from 'react'
import { queryClient, trpc } from '../../session/api.ts'
import { texts } from '../../text/texts.ts'
import styles from './appeal-part.module.css'
import type { ResultLine } from './result.ts'

export interface AppealFormProps {
  readonly cycleId: string
  readonly assesseeId: string
  readonly lines: readonly ResultLine[]
  /** The indicator that it is about; '' for the whole result. */
  readonly about: string
  readonly onAbout: (indicatorId: string) => void
}

/** 申诉: about one indicator or the whole, with reasons. */
export function AppealForm({ cycleId, assesseeId, lines, about, onAbout }: AppealFormProps) {
  const { result } = texts.use()
  const text = result.appeal
  const reason = useKeptText(`appeal ${cycleId} ${assesseeId}`)
  const [requestId, setRequestId] = useState(newRequestId)
  const [empty, setEmpty] = useState(false)
  const raise = useMutation(
    trpc.appeal.raise.mutationOptions({
      async onSuccess() {
        reason.forget()
        setRequestId(newRequestId())
        showToast(text.raised)
        await queryClient.invalidateQueries(trpc.appeal.pathFilter())
      },
    }),
  )
  const submit = (event: React.FormEvent) => {
    event.preventDefault()
    const missing = reason.text.trim() === ''
    setEmpty(missing)
    if (!missing && !raise.isPending)
      raise.mutate({ requestId, cycleId, assesseeId, indicatorId: about === '' ? null : about, reason: reason.text })
  }
  return (
    <form className={styles.form} onSubmit={submit} id="appeal">
      <Field label={text.about}>
        {field => (
          <select {...field} className={input.input} value={about} onChange={event => onAbout(event.target.value)}>
            <option value="">{text.whole}</option>
            {lines.map(line => (
              <option key={line.indicatorId} value={line.indicatorId} lang="zh-CN">
                {line.code} {line.name}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label={text.reason} hint={text.reasonHint} error={empty ? text.reasonMissing : null} id="appeal-reason">
        {field => (
          <textarea
            {...field}
            className={input.input}
            rows={5}
            maxLength={4000}
            value={reason.text}
            onChange={event => reason.change(event.target.value)}
          />
        )}
      </Field>
      <FailureLine failure={raise.error && failureOf(raise.error)} />
      <p>
        <button type="submit" className={input.primary}>
          {text.raise}
        </button>
      </p>
    </form>
  )
}
