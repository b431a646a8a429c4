import { useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import type { Problem } from '@yaodian/domain'
import { failureOf, problemsAt } from '@yaodian/ui/api/failure.ts'
import { FailureLine } from '@yaodian/ui/block/failure-line.tsx'
import panel from '@yaodian/ui/block/panel.module.css'
import { showToast } from '@yaodian/ui/block/toast.ts'
import { Field } from '@yaodian/ui/form/field.tsx'
import { sayProblem } from '@yaodian/ui/text/problem-text.ts'
import { Button, Input, Radio, Select } from 'antd'
import { useState, type FormEvent } from 'react'
import { queryClient, trpc } from '../../session/api.ts'
import { useIntention } from '../../session/use-intention.ts'
import { texts } from '../../text/texts.ts'
import type { AppealView } from './publication.ts'
import styles from './publication.module.css'

type Outcome = 'upheld' | 'rejected'
type Item = AppealView['lines'][number]['items'][number]

/** The decision: upheld with corrected values, or rejected; always with reasons. */
export function AppealForm({ cycleId, data }: { cycleId: string; data: AppealView }) {
  const { appeal: text } = texts.use().publication
  const requestId = useIntention()
  const [outcome, setOutcome] = useState<Outcome | null>(null)
  const [decision, setDecision] = useState('')
  const [indicatorId, setIndicatorId] = useState(data.appeal.indicatorId ?? '')
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({})
  const [tried, setTried] = useState(false)
  const items = data.lines.find(line => line.indicatorId === indicatorId)?.items ?? []
  const corrected = outcome === 'upheld' ? items.filter(item => (typed[item.dataItemId] ?? '').trim() !== '') : []
  const decide = useDecide(cycleId, corrected.length > 0)
  const failure = decide.error && failureOf(decide.error)
  const problems = failure?.kind === 'refused' || failure?.kind === 'stale' ? failure.problems : []
  const atField = problems.length > 0 && problems.every(each => each.path[0] === 'corrections')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (outcome === null || decision.trim() === '') return
    const corrections = corrected.map(({ dataItemId, version }) => ({
      dataItemId,
      text: typed[dataItemId] ?? '',
      version,
    }))
    const { id: appealId, version } = data.appeal
    const input = { cycleId, appealId, version, outcome, decision, corrections }
    decide.mutate({ ...input, requestId: requestId(input) })
  }
  return (
    <form className={panel.form} onSubmit={submit} noValidate>
      <OutcomeChoice
        outcome={outcome}
        onOutcome={setOutcome}
        error={tried && outcome === null ? text.outcomeMissing : ''}
      />
      {outcome === 'upheld' && (
        <Corrections
          data={data}
          indicatorId={indicatorId}
          onIndicator={setIndicatorId}
          items={items}
          typed={typed}
          onType={setTyped}
          errorOf={item => atCorrection(problems, corrected.indexOf(item))}
        />
      )}
      <Field
        label={text.reasons}
        hint={text.reasonsHint}
        error={tried && decision.trim() === '' ? text.reasonsMissing : ''}
      >
        {input => (
          <Input.TextArea
            {...input}
            rows={4}
            maxLength={4000}
            value={decision}
            onChange={event => setDecision(event.target.value)}
          />
        )}
      </Field>
      <p className={panel.note}>{text.notUndone}</p>
      {/* What stands at a field is said there. */}
      {!atField && <FailureLine failure={failure} />}
      <div className={panel.acts}>
        <Button type="primary" htmlType="submit" loading={decide.isPending}>
          {text.act}
        </Button>
      </div>
    </form>
  )
}

function useDecide(cycleId: string, corrects: boolean) {
  const { appeal: text } = texts.use().publication
  const navigate = useNavigate()
  return useMutation(
    trpc.appeal.decide.mutationOptions({
      async onSuccess() {
        showToast(corrects ? text.toRevise : text.done)
        await navigate({ to: '/cycles/$cycleId/publication', params: { cycleId } })
        await queryClient.invalidateQueries()
      },
    }),
  )
}

function atCorrection(problems: readonly Problem[], index: number): string {
  return index === -1 ? '' : problemsAt(problems, ['corrections', index]).map(sayProblem).join(' ')
}

interface OutcomeChoiceProps {
  readonly outcome: Outcome | null
  readonly onOutcome: (outcome: Outcome) => void
  readonly error: string
}

function OutcomeChoice({ outcome, onOutcome, error }: OutcomeChoiceProps) {
  const { appeal: text } = texts.use().publication
  return (
    <Field label={text.outcome} error={error}>
      {input => (
        <Radio.Group
          {...input}
          aria-label={text.outcome}
          vertical
          value={outcome}
          onChange={event => onOutcome(event.target.value === 'upheld' ? 'upheld' : 'rejected')}
          options={[
            { value: 'upheld', label: text.upheld },
            { value: 'rejected', label: text.rejected },
          ]}
        />
      )}
    </Field>
  )
}

interface CorrectionsProps {
  readonly data: AppealView
  readonly indicatorId: string
  readonly onIndicator: (indicatorId: string) => void
  readonly items: readonly Item[]
  /** By data item, as typed. */
  readonly typed: Readonly<Record<string, string>>
  readonly onType: (typed: Readonly<Record<string, string>>) => void
  readonly errorOf: (item: Item) => string
}

/** The values of the contested indicator; where the whole result is contested, first of which indicator. */
function Corrections({ data, indicatorId, onIndicator, items, typed, onType, errorOf }: CorrectionsProps) {
  const { appeal: text } = texts.use().publication
  const none = items.every(item => (typed[item.dataItemId] ?? '').trim() === '')
  return (
    <>
      {data.appeal.indicatorId === null && (
        <Field label={text.indicator}>
          {input => (
            <Select
              {...input}
              showSearch={{ optionFilterProp: 'label' }}
              placeholder={text.chooseIndicator}
              value={indicatorId === '' ? null : indicatorId}
              onChange={next => onIndicator(next ?? '')}
              options={data.lines.map(line => ({ value: line.indicatorId, label: `${line.code} ${line.name}` }))}
            />
          )}
        </Field>
      )}
      {items.length > 0 && (
        <fieldset>
          <legend>{text.corrections}</legend>
          <p className={panel.note}>{text.correctionsHint}</p>
          {items.map(item => (
            <Correction
              key={item.dataItemId}
              item={item}
              typed={typed[item.dataItemId] ?? ''}
              onType={next => onType({ ...typed, [item.dataItemId]: next })}
              error={errorOf(item)}
            />
          ))}
          {none && <p className={panel.note}>{text.noCorrection}</p>}
        </fieldset>
      )}
    </>
  )
}

interface CorrectionProps {
  readonly item: Item
  readonly typed: string
  readonly onType: (typed: string) => void
  readonly error: string
}

function Correction({ item, typed, onType, error }: CorrectionProps) {
  const { appeal: text } = texts.use().publication
  const unit = item.unit ?? ''
  const shown = (value: string | null): string => (value === null ? text.missing : `${value} ${unit}`.trim())
  return (
    <div className={styles.item}>
      <div>
        <p lang="zh-CN">{item.name}</p>
        <p className={panel.note}>
          {text.reported} <span lang="zh-CN">{shown(item.reported)}</span> · {text.verified}{' '}
          <span lang="zh-CN">{shown(item.verified)}</span>
        </p>
      </div>
      <Field label={`${text.corrected}${unit === '' ? '' : ` (${unit})`}`} error={error}>
        {input =>
          item.type === 'level' ? (
            <Select
              {...input}
              allowClear
              value={typed === '' ? null : typed}
              onChange={next => onType(next ?? '')}
              options={(item.levels ?? []).map(level => ({ value: level, label: level }))}
            />
          ) : (
            <Input
              {...input}
              inputMode={item.type === 'text' || item.type === 'date' ? 'text' : 'decimal'}
              value={typed}
              onChange={event => onType(event.target.value)}
            />
          )
        }
      </Field>
    </div>
  )
}
