import { useId, type ReactNode } from 'react'
import styles from './field.module.css'

/** What an input needs so that label, hint and error are read with it. */
export interface FieldInput {
  readonly id: string
  readonly 'aria-describedby': string | undefined
  readonly 'aria-invalid': boolean
}

export interface FieldProps {
  readonly label: ReactNode
  readonly hint?: ReactNode
  /** In words: what is wrong and what would be right. */
  readonly error?: string | null | undefined
  /** Given when an error summary links to the field. */
  readonly id?: string
  readonly children: (input: FieldInput) => ReactNode
}

/** Label above, hint, input, error: in this order for eye and ear. */
export function Field({ label, hint, error, id, children }: FieldProps) {
  const own = useId()
  const inputId = id ?? own
  const described = [hint && `${inputId}-hint`, error && `${inputId}-error`].filter(Boolean).join(' ')
  return (
    <div className={styles.field} data-invalid={error ? true : undefined}>
      <label htmlFor={inputId}>{label}</label>
      {hint && (
        <div id={`${inputId}-hint`} className={styles.hint}>
          {hint}
        </div>
      )}
      {children({ id: inputId, 'aria-describedby': described || undefined, 'aria-invalid': Boolean(error) })}
      {error && (
        <p id={`${inputId}-error`} className={styles.error}>
          {error}
        </p>
      )}
    </div>
  )
}
