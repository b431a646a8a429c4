import { useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { findMeasure, placedMeasures, type PlanOutline } from '@yaodian/domain'
import { failureOf, problemsAt } from '@yaodian/ui/api/failure.ts'
import { FailureLine } from '@yaodian/ui/block/failure-line.tsx'
import { showToast } from '@yaodian/ui/block/toast.ts'
import { Field } from '@yaodian/ui/form/field.tsx'
import { sayProblem } from '@yaodian/ui/text/problem-text.ts'
import { Button, Input, Select } from 'antd'
import { useState, type FormEvent } from 'react'
import { client, queryClient, trpc } from '../../session/api.ts'
import { useIntention } from '../../session/use-intention.ts'
import { texts } from '../../text/texts.ts'
import { DataPart } from './data-part.tsx'
import type { Office } from './data-item-drawer.tsx'
import type { IndicatorDraft, LibraryItem } from './indicator-shape.ts'
import styles from './indicator.module.css'
import { QuoteField } from './quote-field.tsx'

export interface IndicatorEditorProps {
  readonly plan: { readonly id: string; readonly text: string; readonly outline: PlanOutline }
  /** Null for a new one. */
  readonly existing: { readonly id: string; readonly version: number } | null
  readonly initial: IndicatorDraft
  readonly items: readonly LibraryItem[]
  readonly offices: readonly Office[]
  readonly fixed: boolean
}

/** An indicator: the words of the plan it rests on, what it is called, from which values it comes, who answers for it. */
export function IndicatorEditor({ plan, existing, initial, items, offices, fixed }: IndicatorEditorProps) {
  const { indicator: text } = texts.use()
  const [draft, setDraft] = useState(initial)
  const [tried, setTried] = useState(false)
  const navigate = useNavigate()
  const intention = useIntention()
  const set = (change: Partial<IndicatorDraft>) => setDraft({ ...draft, ...change })
  const save = useMutation({
    mutationFn: () => {
      const content = { existing, indicator: draft }
      return client.indicator.save.mutate({ requestId: intention(content), ...content })
    },
    async onSuccess({ id, code }) {
      showToast(text.done(code))
      await Promise.all([
        queryClient.invalidateQueries(trpc.indicator.pathFilter()),
        queryClient.invalidateQueries(trpc.scheme.pathFilter()),
      ])
      await navigate({ to: '/indicators/$indicatorId', params: { indicatorId: id } })
    },
  })
  const failure = save.error && failureOf(save.error)
  const missing: Readonly<Record<string, string>> = {
    ...(draft.code.trim() === '' && { code: text.missing.code }),
    ...(draft.name.trim() === '' && { name: text.missing.name }),
    ...(draft.officeId === '' && { officeId: text.missing.office }),
    ...(draft.dataItems.length === 0 && { dataItems: text.missing.dataItems }),
    ...(draft.measureId === '' && { measureId: text.missing.measure }),
  }
  const at = (field: string): string => {
    if (tried && missing[field] !== undefined) return missing[field]
    return failure?.kind === 'refused' ? problemsAt(failure.problems, [field]).map(sayProblem).join(' ') : ''
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (Object.keys(missing).length === 0) save.mutate()
  }
  return (
    <form className={`${styles.editor} ${fixed ? styles.fixed : ''}`} onSubmit={submit} noValidate>
      <BasisPart plan={plan} draft={draft} fixed={fixed} at={at} onChange={set} />
      <GeneralPart draft={draft} offices={offices} fixed={fixed} at={at} onChange={set} />
      <DataPart draft={draft} items={items} offices={offices} fixed={fixed} at={at} onChange={set} />
      <EvidencePart draft={draft} fixed={fixed} onChange={set} />
      {!fixed && (
        <div className={styles.save}>
          <Button type="primary" htmlType="submit" loading={save.isPending}>
            {text.act}
          </Button>
          <FailureLine failure={failure} />
        </div>
      )}
    </form>
  )
}

export interface PartProps {
  readonly draft: IndicatorDraft
  readonly fixed: boolean
  /** What is wrong at a field, in words. */
  readonly at: (field: string) => string
  readonly onChange: (change: Partial<IndicatorDraft>) => void
}

function BasisPart({ plan, draft, fixed, at, onChange }: PartProps & Pick<IndicatorEditorProps, 'plan'>) {
  const { indicator: text } = texts.use()
  const placed = findMeasure(plan.outline, draft.measureId)
  const choose = (measureId: string) => {
    const measure = findMeasure(plan.outline, measureId)?.measure
    if (measure) onChange({ measureId, start: measure.start, end: measure.end })
  }
  return (
    <section className={styles.part}>
      <h2>{text.basis}</h2>
      <Field label={text.measure} error={at('measureId')}>
        {input => (
          <Select
            {...input}
            disabled={fixed}
            showSearch
            optionFilterProp="label"
            value={draft.measureId === '' ? null : draft.measureId}
            onChange={choose}
            options={placedMeasures(plan.outline).map(({ measure }) => ({
              value: measure.id,
              label: `${measure.id} ${measure.text}`,
            }))}
          />
        )}
      </Field>
      {placed && (
        <QuoteField
          text={plan.text}
          measure={placed.measure}
          start={draft.start}
          end={draft.end}
          error={at('start')}
          fixed={fixed}
          onChange={onChange}
        />
      )}
    </section>
  )
}

function GeneralPart({ draft, offices, fixed, at, onChange }: PartProps & Pick<IndicatorEditorProps, 'offices'>) {
  const { indicator: text } = texts.use()
  return (
    <section className={styles.part}>
      <h2>{text.general}</h2>
      <div className={styles.pair}>
        <Field label={text.code} hint={text.codeHint} error={at('code')}>
          {input => (
            <Input
              {...input}
              readOnly={fixed}
              spellCheck={false}
              value={draft.code}
              onChange={event => onChange({ code: event.target.value })}
            />
          )}
        </Field>
        <Field label={text.name} error={at('name')}>
          {input => (
            <Input
              {...input}
              readOnly={fixed}
              lang="zh-CN"
              value={draft.name}
              onChange={event => onChange({ name: event.target.value })}
            />
          )}
        </Field>
        <Field label={text.office} error={at('officeId')}>
          {input => (
            <Select
              {...input}
              disabled={fixed}
              showSearch
              optionFilterProp="label"
              value={draft.officeId === '' ? null : draft.officeId}
              onChange={officeId => onChange({ officeId })}
              options={offices.map(each => ({ value: each.id, label: each.name }))}
            />
          )}
        </Field>
        <Field label={text.direction}>
          {input => (
            <Select
              {...input}
              disabled={fixed}
              value={draft.direction}
              onChange={direction => onChange({ direction })}
              options={(['higher', 'lower', 'band'] as const).map(value => ({ value, label: text.directions[value] }))}
            />
          )}
        </Field>
        <Field label={text.unit}>
          {input => (
            <Input
              {...input}
              readOnly={fixed}
              lang="zh-CN"
              value={draft.unit ?? ''}
              onChange={event =>
                onChange({ unit: event.target.value.trim() === '' ? null : event.target.value.trim() })
              }
            />
          )}
        </Field>
      </div>
    </section>
  )
}

function EvidencePart({ draft, fixed, onChange }: Omit<PartProps, 'at'>) {
  const { indicator: text } = texts.use()
  const { evidence } = draft
  const set = (change: Partial<IndicatorDraft['evidence']>) => onChange({ evidence: { ...evidence, ...change } })
  return (
    <section className={styles.part}>
      <h2>{text.evidence}</h2>
      <div className={styles.pair}>
        <Field label={text.evidenceFiles}>
          {input => (
            <Select
              {...input}
              disabled={fixed}
              value={evidence.files}
              onChange={files => set({ files })}
              options={Array.from({ length: 11 }, (_, value) => ({ value, label: String(value) }))}
            />
          )}
        </Field>
        <Field label={text.privacy}>
          {input => (
            <Select
              {...input}
              disabled={fixed}
              value={evidence.privacy}
              onChange={privacy => set({ privacy })}
              options={(['none', 'staff', 'pupils'] as const).map(value => ({ value, label: text.privacies[value] }))}
            />
          )}
        </Field>
      </div>
      <Field label={text.evidenceAny} hint={text.evidenceAnyHint}>
        {input => (
          <Input.TextArea
            {...input}
            readOnly={fixed}
            lang="zh-CN"
            rows={2}
            defaultValue={evidence.anyOf.join('\n')}
            onChange={event =>
              set({
                anyOf: event.target.value
                  .split('\n')
                  .map(each => each.trim())
                  .filter(each => each !== ''),
              })
            }
          />
        )}
      </Field>
    </section>
  )
}
