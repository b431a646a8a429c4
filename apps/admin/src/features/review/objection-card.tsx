import { useMutation } from '@tanstack/react-query'
import { failureOf, problemsAt } from '@yaodian/ui/api/failure.ts'
import { newRequestId } from '@yaodian/ui/api/request-id.ts'
import { FailureLine } from '@yaodian/ui/block/failure-line.tsx'
import { showToast } from '@yaodian/ui/block/toast.ts'
import { Field } from '@yaodian/ui/form/field.tsx'
import { momentOf } from '@yaodian/ui/text/date.ts'
import { sayProblem } from '@yaodian/ui/text/problem-text.ts'
import type { DataItem } from '@yaodian/domain'
import { Button, Input, Radio, Select } from 'antd'
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
  const item = value && itemOf(view, value)
  const failure = run.error && failureOf(run.error)
  const problems = failure?.kind === 'refused' ? failure.problems : []
  const problemAt = (field: string): string => problemsAt(problems, [field]).map(sayProblem).join(' ')
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
      {decision === 'upheld' && <NewValue item={item} value={next} error={problemAt('text')} onValue={setNext} />}
      {decision !== null && (
        <>
          <Field label={text.answer} hint={text.answerHint} error={problemAt('answer')}>
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
          {problems.every(({ path }) => path.length === 0) && <FailureLine failure={failure} />}
          <Button loading={run.isPending} onClick={send}>
            {text.act}
          </Button>
        </>
      )}
    </div>
  )
}

interface NewValueProps {
  readonly item: DataItem | undefined
  readonly value: string
  readonly error: string
  readonly onValue: (value: string) => void
}

/** What the contested value is to be: one of the item's levels, yes or no, or a figure in its unit. */
function NewValue({ item, value, error, onValue }: NewValueProps) {
  const { objection: text, values } = texts.use().review
  const choices =
    item?.type === 'boolean'
      ? [
          { value: 'true', label: values.yes },
          { value: 'false', label: values.no },
        ]
      : (item?.levels ?? []).map(level => ({ value: level, label: level }))
  return (
    <Field label={`${text.newValue}${item?.unit ? ` (${item.unit})` : ''}`} error={error}>
      {input =>
        choices.length > 0 ? (
          <Select {...input} value={value === '' ? null : value} options={choices} onChange={onValue} />
        ) : (
          <Input {...input} lang="zh-CN" value={value} onChange={event => onValue(event.target.value)} />
        )
      }
    </Field>
  )
}
