import type { ComponentProps } from 'react'
import input from '../form/input.module.css'
import styles from './number-field.module.css'

export interface NumberFieldProps extends Omit<ComponentProps<'input'>, 'type' | 'inputMode' | 'onChange' | 'value'> {
  /** As typed: ８０％ and 1,600 stay as they are until domain's parser has read them. */
  readonly value: string
  readonly onValue: (text: string) => void
  /** Stands outside the field. */
  readonly unit?: string | null
}

/**
 * A number, typed as text: a phone shows its number pad, a mouse wheel changes nothing, full-width digits, thousands separators and
 * percent signs are taken. What the text means, domain's `parseNumber` says: on leaving the field show its canonical text.
 */
export function NumberField({ value, onValue, unit, ...rest }: NumberFieldProps) {
  return (
    <span className={styles.number}>
      <input
        autoComplete="off"
        spellCheck={false}
        {...rest}
        type="text"
        inputMode="decimal"
        className={`${input.input} ${styles.input}`}
        value={value}
        onChange={event => onValue(event.target.value)}
      />
      {unit && <span className={styles.unit}>{unit}</span>}
    </span>
  )
}
