import { useMutation } from '@tanstack/react-query'
import { failureOf } from '@yaodian/ui/api/failure.ts'
import { newRequestId } from '@yaodian/ui/api/request-id.ts'
import { FailureLine } from '@yaodian/ui/block/failure-line.tsx'
import { showToast } from '@yaodian/ui/block/toast.ts'
import { Field } from '@yaodian/ui/form/field.tsx'
import input from '@yaodian/ui/form/input.module.css'
import { useKeptText } from '@yaodian/ui/form/use-kept-text.ts'
import { uiTexts } from '@yaodian/ui/text/ui-text.ts'
import { useState } from 'react'
import { trpc } from '../../session/api.ts'
import { texts } from '../../text/texts.ts'
import { readAgain } from './response-cache.ts'
import { atOf, type ResponseValue, type ResponseView } from './response.ts'
import styles from './other-value.module.css'

/** 提出异议: why a value that others supplied is wrong. */
export function ObjectionForm({
  view,
  value,
  onClose,
}: {
  view: ResponseView
  value: ResponseValue
  onClose: () => void
}) {
  const { response } = texts.use()
  const ui = uiTexts.use()
  const at = atOf(view)
  const reason = useKeptText(`objection ${at.cycleId} ${at.assesseeId} ${value.dataItemId}`)
  const [requestId] = useState(newRequestId)
  const [empty, setEmpty] = useState(false)
  const raise = useMutation(
    trpc.objection.raise.mutationOptions({
      async onSuccess() {
        reason.forget()
        showToast(response.others.raised)
        onClose()
        await readAgain(at)
      },
    }),
  )
  const submit = (event: React.FormEvent) => {
    event.preventDefault()
    const missing = reason.text.trim() === ''
    setEmpty(missing)
    if (!missing && !raise.isPending)
      raise.mutate({ ...at, requestId, dataItemId: value.dataItemId, reason: reason.text, version: value.version })
  }
  return (
    <form className={styles.form} onSubmit={submit}>
      <Field
        label={response.others.reason}
        hint={response.others.reasonHint}
        error={empty ? response.others.reasonMissing : null}
      >
        {field => (
          <textarea
            {...field}
            className={input.input}
            rows={4}
            value={reason.text}
            onChange={event => reason.change(event.target.value)}
          />
        )}
      </Field>
      <FailureLine failure={raise.error && failureOf(raise.error)} />
      <div className={styles.acts}>
        <button type="submit" className={input.primary}>
          {response.others.raise}
        </button>
        <button type="button" className={input.button} onClick={onClose}>
          {ui.cancel}
        </button>
      </div>
    </form>
  )
}
