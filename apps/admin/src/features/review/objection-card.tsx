import { useMutation } from '@tanstack/react-query'
import { failureOf } from '@yaodian/ui/api/failure.ts'
import { newRequestId } from '@yaodian/ui/api/request-id.ts'
import { FailureLine } from '@yaodian/ui/block/failure-line.tsx'
import { showToast } from '@yaodian/ui/block/toast.ts'
import { Field } from '@yaodian/ui/form/field.tsx'
import { momentOf } from '@yaodian/ui/text/date.ts'
import { Button, Input, Radio } from 'antd'
import { useState } from 'react'
import { trpc } from '../../session/api.ts'
import { texts } from '../../text/texts.ts'
import { renewReview } from './renew-review.ts'
import { itemOf, type ReviewedResponse } from './review.ts'
import styles from './workbench.module.css'

type Objection = ReviewedResponse['objections'][number]

/** An objection: what the assessee contests and why; the office answers here. */
export function ObjectionCard({
  view,
  objection,
  mayAnswer,
}: {
  view: ReviewedResponse
  objection: Objection
  mayAnswer: boolean
}) {
  const { objection: text } = texts.use().review
  return (
    <article className={styles.objection} data-open={objection.state === 'open' || undefined}>
      <h3>
        {text.title} <span lang="zh-CN">{objection.itemName}</span>
      </h3>
      <p lang="zh-CN">{objection.reason}</p>
      <p className={styles.hint}>{text.by(objection.raisedBy ?? '', momentOf(objection.raisedAt))}</p>
      {objection.state !== 'open' && (
        <p>
          <strong>{text.states[objection.state]}</strong> <span lang="zh-CN">{objection.answer}</span>
          {objection.answeredAt !== null && (
            <span className={styles.hint}> {text.by(objection.answeredBy ?? '', momentOf(objection.answeredAt))}</span>
          )}
        </p>
      )}
      {objection.state === 'open' && mayAnswer && <AnswerForm view={view} objection={objection} />}
    </article>
  )
}

function AnswerForm({ view, objection }: { view: ReviewedResponse; objection: Objection }) {
  const { objection: text } = texts.use().review
  const value = view.values.find(each => each.dataItemId === objection.dataItemId)
  const [decision, setDecision] = useState<'upheld' | 'rejected' | null>(null)
  const [answer, setAnswer] = useState('')
  const [next, setNext] = useState(value?.verified ?? value?.reported ?? '')
  const run = useMutation(
    trpc.objection.answer.mutationOptions({
      async onSuccess() {
        showToast(text.done)
        await renewReview()
      },
    }),
  )
  const unit = value ? itemOf(view, value)?.unit : null
  const send = () => {
    if (decision)
      run.mutate({
        requestId: newRequestId(),
        cycleId: view.cycle.id,
        objectionId: objection.id,
        version: objection.version,
        decision,
        answer,
        text: decision === 'upheld' ? next : null,
      })
  }
  return (
    <div className={styles.form}>
      <Radio.Group
        aria-label={text.decide}
        value={decision}
        onChange={event => setDecision(event.target.value === 'upheld' ? 'upheld' : 'rejected')}
      >
        <Radio value="upheld">{text.uphold}</Radio>
        <Radio value="rejected">{text.reject}</Radio>
      </Radio.Group>
      {decision === 'upheld' && (
        <Field label={`${text.newValue}${unit ? ` (${unit})` : ''}`}>
          {input => <Input {...input} value={next} onChange={event => setNext(event.target.value)} />}
        </Field>
      )}
      {decision !== null && (
        <>
          <Field label={text.answer} hint={text.answerHint}>
            {input => (
              <Input.TextArea
                {...input}
                rows={2}
                maxLength={2000}
                value={answer}
                onChange={event => setAnswer(event.target.value)}
              />
            )}
          </Field>
          <p className={styles.hint}>{decision === 'upheld' ? text.upholdConsequence : text.rejectConsequence}</p>
          <FailureLine failure={run.error && failureOf(run.error)} />
          <Button loading={run.isPending} onClick={send}>
            {text.act}
          </Button>
        </>
      )}
    </div>
  )
}
