import { useMutation, useQuery } from '@tanstack/react-query'
import type { DataItem } from '@yaodian/domain'
import { failureOf, problemsAt } from '@yaodian/ui/api/failure.ts'
import { newRequestId } from '@yaodian/ui/api/request-id.ts'
import { FailureLine } from '@yaodian/ui/block/failure-line.tsx'
import { showToast } from '@yaodian/ui/block/toast.ts'
import { Field } from '@yaodian/ui/form/field.tsx'
import { sayProblem } from '@yaodian/ui/text/problem-text.ts'
import { Button, Drawer, Input, Radio, Select } from 'antd'
import { useState, type FormEvent } from 'react'
import { queryClient, trpc } from '../../session/api.ts'
import { texts } from '../../text/texts.ts'
import type { Owed } from './owed.ts'
import styles from './owed-page.module.css'

/** The administrator settles what nobody supplied, with the reason: by a value, or as not applicable. */
export function SettleDrawer({ cycleId, owed, onClose }: { cycleId: string; owed: Owed; onClose: () => void }) {
  const { settle: text } = texts.use().owed
  const at = { cycleId, assesseeId: owed.assesseeId, indicatorId: owed.indicatorId }
  const [kind, setKind] = useState<Kind | null>(null)
  const [value, setValue] = useState('')
  const [reason, setReason] = useState('')
  const [unchosen, setUnchosen] = useState(false)
  // The version of the value, and the unit that its number is in.
  const { data: review } = useQuery(trpc.review.get.queryOptions(at))
  const known = review?.response.values.find(each => each.dataItemId === owed.dataItemId)
  const item = review?.response.line.dataItems.find(each => each.id === owed.dataItemId)
  const run = useMutation(
    trpc.value.settleMissing.mutationOptions({
      async onSuccess() {
        showToast(text.done)
        onClose()
        await Promise.all(
          [trpc.value.pathFilter(), trpc.review.pathFilter(), trpc.progress.pathFilter()].map(filter =>
            queryClient.invalidateQueries(filter),
          ),
        )
      },
    }),
  )
  const failure = run.error && failureOf(run.error)
  const problems = failure?.kind === 'refused' ? failure.problems : []
  const problemAt = (...path: readonly string[]): string => problemsAt(problems, path).map(sayProblem).join(' ')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setUnchosen(kind === null)
    if (kind === null) return
    const decision =
      kind === 'value'
        ? { kind, dataItemId: owed.dataItemId, text: value === '' ? ' ' : value, version: known?.version ?? 0 }
        : { kind }
    run.mutate({ requestId: newRequestId(), ...at, version: owed.version, decision, reason })
  }
  return (
    <Drawer open title={text.title} onClose={onClose} size={440}>
      <form className={styles.form} onSubmit={submit} noValidate>
        <p>
          <strong lang="zh-CN">{owed.assesseeName}</strong>
          <br />
          {owed.code}{' '}
          <span lang="zh-CN">
            {owed.name} · {owed.itemName}
          </span>
        </p>
        <KindChoice kind={kind} onKind={setKind} />
        {unchosen && kind === null && (
          <p className={styles.error} role="alert">
            {text.choose}
          </p>
        )}
        {kind === 'value' && (
          <ValueField item={item} value={value} error={problemAt('decision', 'text')} onValue={setValue} />
        )}
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
        {kind !== null && (
          <p className={styles.hint}>{kind === 'value' ? text.valueConsequence : text.notApplicableConsequence}</p>
        )}
        {failure && problems.every(problem => problem.path.length === 0) && <FailureLine failure={failure} />}
        <Button type="primary" htmlType="submit" loading={run.isPending}>
          {text.act}
        </Button>
      </form>
    </Drawer>
  )
}

interface ValueFieldProps {
  readonly item: Pick<DataItem, 'type' | 'levels' | 'unit'> | undefined
  readonly value: string
  readonly error: string
  readonly onValue: (value: string) => void
}

/** The value that is established: one of the item's levels, yes or no, or a figure in its unit. */
function ValueField({ item, value, error, onValue }: ValueFieldProps) {
  const { settle: text } = texts.use().owed
  const choices =
    item?.type === 'boolean'
      ? [
          { value: 'true', label: text.yes },
          { value: 'false', label: text.no },
        ]
      : (item?.levels ?? []).map(level => ({ value: level, label: level }))
  return (
    <Field label={`${text.text}${item?.unit ? ` (${item.unit})` : ''}`} error={error}>
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

type Kind = 'value' | 'not_applicable'

function KindChoice({ kind, onKind }: { kind: Kind | null; onKind: (kind: Kind) => void }) {
  const { settle: text } = texts.use().owed
  return (
    <Radio.Group
      className={styles.radios ?? ''}
      aria-label={text.how}
      value={kind}
      onChange={event => onKind(event.target.value === 'value' ? 'value' : 'not_applicable')}
    >
      <Radio value="value">{text.value}</Radio>
      <Radio value="not_applicable">{text.notApplicable}</Radio>
    </Radio.Group>
  )
}
