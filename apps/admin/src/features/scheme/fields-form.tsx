import type { ProblemPath } from '@yaodian/domain'
import { Button, Checkbox, Select } from 'antd'
import { Plus, Trash2 } from 'lucide-react'
import { useId } from 'react'
import { texts } from '../../text/texts.ts'
import { emptyOf, listOf, looseOf, textOf, withField, type FieldSpec, type Loose } from './field-spec.ts'
import styles from './form.module.css'
import { fieldId, useSurroundings } from './form-surroundings.ts'
import { Labelled } from './labelled.tsx'
import { TextInput } from './text-input.tsx'

interface EditorProps<Spec = FieldSpec> {
  readonly spec: Spec
  readonly value: unknown
  readonly path: ProblemPath
  readonly onChange: (next: unknown) => void
}

type SpecOf<As extends FieldSpec['as']> = Extract<FieldSpec, { as: As }>

export interface FieldsFormProps {
  readonly fields: readonly FieldSpec[]
  readonly value: Loose
  /** Where `value` stands in what is checked. */
  readonly path: ProblemPath
  readonly onChange: (next: Loose) => void
}

/** A form from its fields as data. */
export function FieldsForm({ fields, value, path, onChange }: FieldsFormProps) {
  return (
    <div className={styles.fields}>
      {fields.map(spec => (
        <FieldEditor
          key={spec.key}
          spec={spec}
          value={value[spec.key]}
          path={[...path, spec.key]}
          onChange={next => onChange(withField(value, spec.key, next))}
        />
      ))}
    </div>
  )
}

function FieldEditor(props: EditorProps) {
  const { spec, ...rest } = props
  switch (spec.as) {
    case 'flag':
      return <FlagField {...rest} spec={spec} />
    case 'choice':
    case 'one':
    case 'many':
      return <ChoiceField {...rest} spec={spec} />
    case 'rows':
      return <RowsField {...rest} spec={spec} />
    case 'part':
      return <PartField {...rest} spec={spec} />
    case 'variant':
      return <VariantField {...rest} spec={spec} />
    default:
      return (
        <Labelled
          name={spec.label ?? spec.key}
          path={rest.path}
          wide={spec.as === 'lines'}
          several={spec.as === 'lines'}
        >
          {input => <TextInput {...input} {...rest} spec={spec} />}
        </Labelled>
      )
  }
}

function FlagField({ spec, value, onChange }: EditorProps) {
  const { form } = texts.use().scheme
  const { fixed } = useSurroundings()
  const labels: Readonly<Record<string, string>> = form.fields
  return (
    <Checkbox
      className={styles.flag ?? ''}
      disabled={fixed}
      checked={value === true}
      onChange={event => onChange(event.target.checked)}
    >
      {labels[spec.key]}
    </Checkbox>
  )
}

function ChoiceField({ spec, value, path, onChange }: EditorProps<SpecOf<'choice' | 'one' | 'many'>>) {
  const { form } = texts.use().scheme
  const { options, fixed } = useSurroundings()
  const words: Readonly<Record<string, string>> = form.choices
  const chosen =
    spec.as === 'choice'
      ? spec.of.map(each => ({ value: each, label: words[`${spec.key}.${each}`] ?? each }))
      : (options[spec.from] ?? [])
  const many = spec.as === 'many'
  const empty = emptyOf(spec)
  return (
    <Labelled name={spec.key} path={path} wide={many} several={many}>
      {input => (
        <Select<string | string[]>
          {...input}
          disabled={fixed}
          {...(many && { mode: 'multiple' as const })}
          value={many ? listOf(value).map(textOf) : textOf(value)}
          allowClear={spec.empty !== undefined}
          showSearch={chosen.length > 8}
          optionFilterProp="label"
          options={[...chosen]}
          onChange={next =>
            onChange(next === undefined || next.length === 0 ? (many && empty === '' ? [] : empty) : next)
          }
        />
      )}
    </Labelled>
  )
}

/** Short rows stand side by side; a row of a few figures stays one line on a phone, too. */
function layoutOf(row: readonly FieldSpec[]): string | undefined {
  if (row.length <= 2) return styles.compact
  return row.length === 3 && row.every(each => each.as === 'number') ? styles.figures : undefined
}

function RowsField({ spec, value, path, onChange }: EditorProps<SpecOf<'rows'>>) {
  const { form } = texts.use().scheme
  const { fixed, faultAt } = useSurroundings()
  const title = useId()
  const labels: Readonly<Record<string, string>> = form.fields
  const rows = listOf(value).map(looseOf)
  const keep = (next: readonly Loose[]) =>
    onChange(next.length === 0 && spec.empty !== undefined ? emptyOf(spec) : next)
  const fault = faultAt(path)
  return (
    <fieldset id={fieldId(path)} tabIndex={-1} className={styles.rows} aria-labelledby={title}>
      <legend id={title}>{labels[spec.key]}</legend>
      {fault !== '' && <p className={styles.fault}>{fault}</p>}
      <div className={layoutOf(spec.row)}>
        {rows.map((row, at) => (
          <div key={at} id={fieldId([...path, at])} tabIndex={-1} className={styles.row}>
            <RowFault path={[...path, at]} />
            <FieldsForm
              fields={spec.row}
              value={row}
              path={[...path, at]}
              onChange={next => keep(rows.map((each, index) => (index === at ? next : each)))}
            />
            {!fixed && (
              <Button
                type="text"
                icon={<Trash2 size={16} aria-hidden />}
                aria-label={form.removeRow(labels[spec.key] ?? '', at + 1)}
                onClick={() => keep(rows.filter((_, index) => index !== at))}
              />
            )}
          </div>
        ))}
      </div>
      {!fixed && (
        <Button size="small" icon={<Plus size={16} aria-hidden />} onClick={() => keep([...rows, spec.blank])}>
          {form.addRow(labels[spec.key] ?? '')}
        </Button>
      )}
    </fieldset>
  )
}

/** What is wrong with a row as a whole, such as two bands that overlap. */
function RowFault({ path }: { path: ProblemPath }) {
  const { faultAt } = useSurroundings()
  const fault = faultAt(path)
  return fault === '' ? null : <p className={styles.fault}>{fault}</p>
}

function PartField({ spec, value, path, onChange }: EditorProps<SpecOf<'part'>>) {
  const { form } = texts.use().scheme
  const { fixed } = useSurroundings()
  const labels: Readonly<Record<string, string>> = form.fields
  return (
    <div className={styles.rows}>
      <Checkbox
        disabled={fixed}
        checked={value !== undefined}
        onChange={event => onChange(event.target.checked ? spec.blank : undefined)}
      >
        {labels[spec.key]}
      </Checkbox>
      {value !== undefined && <FieldsForm fields={spec.of} value={looseOf(value)} path={path} onChange={onChange} />}
    </div>
  )
}

/** A field that is a form of its own needs the whole width below the choice. */
function hasParts(spec: FieldSpec): boolean {
  return spec.as === 'rows' || spec.as === 'part' || spec.as === 'variant'
}

function VariantField({ spec, value, path, onChange }: EditorProps<SpecOf<'variant'>>) {
  const { form } = texts.use().scheme
  const { fixed } = useSurroundings()
  const words: Readonly<Record<string, string>> = form.choices
  const current = looseOf(value)
  const kind = textOf(current['kind'])
  const leftOut = spec.empty === undefined ? [] : ['']
  return (
    <div className={Object.values(spec.of).flat().some(hasParts) ? styles.stacked : styles.variant}>
      <Labelled name={spec.key} path={[...path, 'kind']}>
        {input => (
          <Select
            {...input}
            disabled={fixed}
            value={kind}
            options={[...leftOut, ...Object.keys(spec.of)].map(each => ({
              value: each,
              label: words[`${spec.key}.${each}`] ?? each,
            }))}
            onChange={next => onChange(next === '' ? emptyOf(spec) : { kind: next, ...spec.blanks[next] })}
          />
        )}
      </Labelled>
      <FieldsForm fields={spec.of[kind] ?? []} value={current} path={path} onChange={onChange} />
    </div>
  )
}
