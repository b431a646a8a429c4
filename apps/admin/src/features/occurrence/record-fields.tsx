import type { OccurrenceDraft } from '@yaodian/domain'
import { Field } from '@yaodian/ui/form/field.tsx'
import { Input, Select } from 'antd'
import { texts } from '../../text/texts.ts'
import type { RecordType } from './occurrence.ts'
import styles from './occurrence-page.module.css'

interface RecordFieldsProps {
  readonly type: RecordType
  readonly draft: OccurrenceDraft
  readonly today: string
  readonly problemAt: (field: string) => string
  readonly onChange: (change: Partial<OccurrenceDraft>) => void
  /** A field was left: from now on its faults show. */
  readonly onLeave: (field: string) => void
}

/** What is asked of an award or a sanction: only what its table can use. */
export function RecordFields(props: RecordFieldsProps) {
  const { type, draft, today } = props
  const { record: text } = texts.use().occurrence
  const { type: table } = type
  const range = type.kind === 'penalty' ? type.type.rows.find(row => row.level === draft.level) : undefined
  const proof = type.kind === 'bonus' ? type.type.evidence.join('、') : type.type.triggerDocument
  return (
    <>
      {type.kind === 'penalty' && (
        <p className={styles.small}>
          {text.basis} <span lang="zh-CN">{type.type.legalBasis.join('；')}</span>
        </p>
      )}
      <div className={styles.pair}>
        <ChoiceOf
          {...props}
          field="level"
          label={text.level}
          options={[...new Map(table.rows.map(row => [row.level, row])).values()].map(row => ({
            value: row.level,
            label: 'place' in row ? row.level : row.name,
          }))}
        />
        {type.kind === 'bonus' && <Place {...props} bonus={type.type} />}
      </div>
      <Written {...props} field="documentNumber" label={text.documentNumber} hint={proof && text.documentHint(proof)} />
      <div className={styles.pair}>
        <Written {...props} field="on" label={text.on} date={today} />
        {type.kind === 'bonus' && type.type.issuers !== undefined && (
          <ChoiceOf
            {...props}
            field="issuer"
            label={text.issuer}
            options={type.type.issuers.map(each => ({ value: each, label: each }))}
          />
        )}
      </div>
      {range !== undefined && range.least !== range.most && (
        <>
          <Written {...props} field="points" label={text.points} hint={text.range(range.least, range.most)} decimal />
          <Written {...props} field="reason" label={text.reason} long />
        </>
      )}
      <div className={styles.pair}>
        <Written {...props} field="count" label={text.count} hint={text.countHint} decimal />
        <Written {...props} field="sharePercent" label={text.sharePercent} hint={text.shareHint} decimal />
      </div>
      <Written {...props} field="dedupKey" label={text.dedupKey} hint={text.dedupHint} />
    </>
  )
}

type BonusTable = Extract<RecordType, { kind: 'bonus' }>['type']

/** Where a table knows places; ranks are typed and mapped to them. */
function Place(props: RecordFieldsProps & { bonus: BonusTable }) {
  const { record: text } = texts.use().occurrence
  const places = [...new Set(props.bonus.rows.flatMap(row => row.place ?? []))]
  const [map] = props.bonus.placeMaps ?? []
  if (places.length === 0 && map === undefined) return null
  const hints = [
    ...(places.length > 0 ? [text.placeHint(places.join('、'))] : []),
    ...(map === undefined ? [] : [text.rankHint(String(map.awarded))]),
  ]
  return <Written {...props} field="place" label={text.place} hint={hints.join(' ')} />
}

interface WrittenProps extends RecordFieldsProps {
  readonly field: keyof OccurrenceDraft
  readonly label: string
  readonly hint?: string
  /** A date, at most this one. */
  readonly date?: string
  readonly decimal?: boolean
  readonly long?: boolean
}

function Written({ draft, field, label, hint, date, decimal, long, problemAt, onChange, onLeave }: WrittenProps) {
  const shared = {
    value: draft[field],
    onBlur: () => onLeave(field),
    onChange: (event: React.ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) =>
      onChange({ [field]: event.target.value }),
  }
  return (
    <Field label={label} hint={hint} error={problemAt(field)}>
      {input =>
        long === true ? (
          <Input.TextArea {...input} {...shared} lang="zh-CN" rows={2} maxLength={2000} />
        ) : date === undefined ? (
          <Input
            {...input}
            {...shared}
            maxLength={100}
            {...(decimal === true ? { inputMode: 'decimal' as const } : { lang: 'zh-CN' })}
          />
        ) : (
          <Input {...input} {...shared} type="date" max={date} />
        )
      }
    </Field>
  )
}

interface ChoiceProps extends RecordFieldsProps {
  readonly field: keyof OccurrenceDraft
  readonly label: string
  readonly options: { value: string; label: string }[]
}

function ChoiceOf({ draft, field, label, options, problemAt, onChange, onLeave }: ChoiceProps) {
  const { record: text } = texts.use().occurrence
  return (
    <Field label={label} error={problemAt(field)}>
      {input => (
        <Select
          {...input}
          placeholder={text.choose}
          value={draft[field] === '' ? null : draft[field]}
          onBlur={() => onLeave(field)}
          onChange={value => onChange({ [field]: value })}
          options={options}
        />
      )}
    </Field>
  )
}
