import type { DataItem } from '@yaodian/domain'
import { Field } from '@yaodian/ui/form/field.tsx'
import input from '@yaodian/ui/form/input.module.css'
import { NumberField } from '@yaodian/ui/number/number-field.tsx'
import { useId, type ReactNode } from 'react'
import { texts } from '../../text/texts.ts'
import styles from './value-input.module.css'

export interface ValueInputProps {
  readonly item: DataItem
  readonly label: string
  readonly hint: ReactNode
  readonly error: string
  readonly typed: string
  readonly locked: boolean
  readonly onChange: (text: string) => void
  readonly onLeave: () => void
  /** Beside the field: last year's value, the save mark. */
  readonly children: ReactNode
}

/** The input that fits the data item's type. */
export function ValueInput(props: ValueInputProps) {
  const { item } = props
  if (item.type === 'boolean' || (item.type === 'level' && (item.levels?.length ?? 0) <= 6))
    return <Choice {...props} />
  return (
    <Field label={<span lang="zh-CN">{props.label}</span>} hint={props.hint} error={props.error}>
      {field => (
        <span className={styles.line}>
          <OneInput {...props} field={field} />
          {props.children}
        </span>
      )}
    </Field>
  )
}

type FieldInput = Parameters<React.ComponentProps<typeof Field>['children']>[0]

function OneInput({ item, typed, locked, onChange, onLeave, field }: ValueInputProps & { field: FieldInput }) {
  const { response } = texts.use()
  const common = { ...field, value: typed, onBlur: onLeave }
  const change = (event: { target: { value: string } }) => onChange(event.target.value)
  switch (item.type) {
    case 'text':
      return <textarea {...common} className={input.input} rows={3} readOnly={locked} onChange={change} />
    case 'date':
      return (
        <input
          {...common}
          type="date"
          className={`${input.input} ${styles.date}`}
          readOnly={locked}
          onChange={change}
        />
      )
    case 'level':
      return (
        <select {...common} className={`${input.input} ${styles.select}`} disabled={locked} onChange={change}>
          <option value="">{response.choose}</option>
          {(item.levels ?? []).map(level => (
            <option key={level} lang="zh-CN">
              {level}
            </option>
          ))}
        </select>
      )
    default:
      return (
        <NumberField
          {...common}
          readOnly={locked}
          onValue={onChange}
          unit={item.unit ?? (item.type === 'percentage' ? '%' : null)}
        />
      )
  }
}

/** Few words to choose from: all in sight, one tap. */
function Choice({ item, label, hint, error, typed, locked, onChange, onLeave, children }: ValueInputProps) {
  const { response } = texts.use()
  const id = useId()
  const choices =
    item.type === 'boolean'
      ? ([
          ['true', response.yes],
          ['false', response.no],
        ] as const)
      : (item.levels ?? []).map(level => [level, level] as const)
  const choose = (value: string) => {
    onChange(value)
    onLeave()
  }
  return (
    <fieldset className={styles.choice} aria-describedby={`${id}-hint ${id}-error`} disabled={locked}>
      <legend lang="zh-CN">{label}</legend>
      {hint && (
        <div id={`${id}-hint`} className={styles.hint}>
          {hint}
        </div>
      )}
      <div className={styles.line}>
        {choices.map(([value, word]) => (
          <label key={value} className={styles.option}>
            <input type="radio" name={id} value={value} checked={typed === value} onChange={() => choose(value)} />
            <span lang={item.type === 'level' ? 'zh-CN' : undefined}>{word}</span>
          </label>
        ))}
        {typed !== '' && !locked && (
          <button type="button" className={input.plain} onClick={() => choose('')}>
            {response.clear}
          </button>
        )}
        {children}
      </div>
      <p id={`${id}-error`} className={styles.error}>
        {error}
      </p>
    </fieldset>
  )
}
