import { useMutation } from '@tanstack/react-query'
import { DataItemType, type DataItem } from '@yaodian/domain'
import { failureOf, problemsAt } from '@yaodian/ui/api/failure.ts'
import { FailureLine } from '@yaodian/ui/block/failure-line.tsx'
import { showToast } from '@yaodian/ui/block/toast.ts'
import { Field } from '@yaodian/ui/form/field.tsx'
import { sayProblem } from '@yaodian/ui/text/problem-text.ts'
import { Button, Drawer, Input, Select } from 'antd'
import { useState, type FormEvent } from 'react'
import { client, queryClient, trpc } from '../../session/api.ts'
import { useIntention } from '../../session/use-intention.ts'
import { texts } from '../../text/texts.ts'
import type { LibraryItem } from './indicator-shape.ts'
import styles from './indicator.module.css'

export interface Office {
  readonly id: string
  readonly name: string
}

export interface DataItemDrawerProps {
  /** Null for a new one. */
  readonly item: LibraryItem | null
  readonly offices: readonly Office[]
  readonly onSaved: (key: string) => void
  readonly onClose: () => void
}

const numeric: ReadonlySet<DataItemType> = new Set(['integer', 'decimal', 'percentage', 'money'])
const fresh: Omit<DataItem, 'id'> = {
  key: '',
  name: '',
  definition: null,
  type: 'integer',
  unit: null,
  min: '0',
  max: null,
  levels: null,
  supplier: { kind: 'assessee' },
}

/** Makes or changes a data item: one value per organisation and year. */
export function DataItemDrawer({ item, offices, onSaved, onClose }: DataItemDrawerProps) {
  const { item: text } = texts.use().indicator
  const [form, setForm] = useState<Omit<DataItem, 'id'>>(item ? writtenOf(item) : fresh)
  const [tried, setTried] = useState(false)
  const intention = useIntention()
  const save = useMutation({
    mutationFn: () => {
      const content = { existing: item && { id: item.id, version: item.version }, dataItem: form }
      return client.dataItem.save.mutate({ requestId: intention(content), ...content })
    },
    async onSuccess(saved) {
      showToast(text.done(saved.name))
      await queryClient.invalidateQueries(trpc.dataItem.pathFilter())
      onSaved(saved.key)
    },
  })
  const failure = save.error && failureOf(save.error)
  const at = (field: string): string =>
    failure?.kind === 'refused' ? problemsAt(failure.problems, [field]).map(sayProblem).join(' ') : ''
  const keyWrong = !/^[a-z][a-z0-9_]*$/u.test(form.key)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (!keyWrong && form.name.trim() !== '') save.mutate()
  }
  const set = (change: Partial<Omit<DataItem, 'id'>>) => setForm({ ...form, ...change })
  return (
    <Drawer open title={text.title} size={480} onClose={onClose}>
      <form className={styles.stack} onSubmit={submit} noValidate>
        <Field label={text.name} error={tried && form.name.trim() === '' ? text.nameMissing : at('name')}>
          {input => (
            <Input {...input} lang="zh-CN" value={form.name} onChange={event => set({ name: event.target.value })} />
          )}
        </Field>
        <Field label={text.key} hint={text.keyHint} error={tried && keyWrong ? text.keyWrong : at('key')}>
          {input => (
            <Input
              {...input}
              spellCheck={false}
              readOnly={item !== null}
              value={form.key}
              onChange={event => set({ key: event.target.value.trim() })}
            />
          )}
        </Field>
        <TypeFields form={form} at={at} onChange={set} />
        <SupplierFields
          supplier={form.supplier}
          offices={offices}
          error={at('supplier')}
          onChange={supplier => set({ supplier })}
        />
        {failure && failure.kind !== 'refused' && <FailureLine failure={failure} />}
        <Button type="primary" htmlType="submit" loading={save.isPending}>
          {text.act}
        </Button>
      </form>
    </Drawer>
  )
}

function SupplierFields({
  supplier,
  offices,
  error,
  onChange,
}: {
  supplier: DataItem['supplier']
  offices: readonly Office[]
  error: string
  onChange: (supplier: DataItem['supplier']) => void
}) {
  const { item: text } = texts.use().indicator
  const officeId = supplier.kind === 'assessee' ? (offices[0]?.id ?? '') : supplier.officeId
  const kinds: Readonly<Record<DataItem['supplier']['kind'], DataItem['supplier']>> = {
    assessee: { kind: 'assessee' },
    office: { kind: 'office', officeId },
    register: { kind: 'register', register: supplier.kind === 'register' ? supplier.register : '', officeId },
  }
  return (
    <>
      <Field label={text.supplier} error={error}>
        {input => (
          <Select
            {...input}
            value={supplier.kind}
            onChange={kind => onChange(kinds[kind])}
            options={(['assessee', 'office', 'register'] as const).map(value => ({
              value,
              label: text.suppliers[value],
            }))}
          />
        )}
      </Field>
      {supplier.kind === 'register' && (
        <Field label={text.register}>
          {input => (
            <Input
              {...input}
              lang="zh-CN"
              value={supplier.register}
              onChange={event => onChange({ ...supplier, register: event.target.value })}
            />
          )}
        </Field>
      )}
      {supplier.kind !== 'assessee' && (
        <Field label={text.office}>
          {input => (
            <Select
              {...input}
              showSearch
              optionFilterProp="label"
              value={supplier.officeId}
              onChange={next => onChange({ ...supplier, officeId: next })}
              options={offices.map(each => ({ value: each.id, label: each.name }))}
            />
          )}
        </Field>
      )}
    </>
  )
}

function writtenOf({
  key,
  name,
  definition,
  type,
  unit,
  min,
  max,
  levels,
  supplier,
}: LibraryItem): Omit<DataItem, 'id'> {
  return { key, name, definition, type, unit, min, max, levels, supplier }
}

interface TypeFieldsProps {
  readonly form: Omit<DataItem, 'id'>
  readonly at: (field: string) => string
  readonly onChange: (change: Partial<Omit<DataItem, 'id'>>) => void
}

/** What it means, how it is written, and within which bounds. */
function TypeFields({ form, at, onChange: set }: TypeFieldsProps) {
  const { item: text } = texts.use().indicator
  const line = (field: 'unit' | 'min' | 'max' | 'definition') => (
    <Field label={text[field]} error={at(field)}>
      {input => (
        <Input
          {...input}
          value={form[field] ?? ''}
          onChange={event => set({ [field]: event.target.value === '' ? null : event.target.value })}
        />
      )}
    </Field>
  )
  return (
    <>
      {line('definition')}
      <Field label={text.type} error={at('type')}>
        {input => (
          <Select
            {...input}
            value={form.type}
            onChange={type => set({ type, levels: type === 'level' ? (form.levels ?? []) : null })}
            options={DataItemType.options.map(value => ({ value, label: text.types[value] }))}
          />
        )}
      </Field>
      {numeric.has(form.type) && (
        <div className={styles.pair}>
          {line('unit')}
          {line('min')}
          {line('max')}
        </div>
      )}
      {form.type === 'level' && (
        <Field label={text.levels} hint={text.levelsHint} error={at('levels')}>
          {input => (
            <Input.TextArea
              {...input}
              lang="zh-CN"
              rows={3}
              defaultValue={form.levels?.join('\n') ?? ''}
              onChange={event =>
                set({
                  levels: event.target.value
                    .split('\n')
                    .map(each => each.trim())
                    .filter(each => each !== ''),
                })
              }
            />
          )}
        </Field>
      )}
    </>
  )
}
