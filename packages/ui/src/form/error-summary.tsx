import { useEffect, useRef } from 'react'
import { uiTexts } from '../text/ui-text.ts'
import { focusField } from './focus-error.ts'
import styles from './error-summary.module.css'

export interface SummaryEntry {
  /** The field's id. */
  readonly field: string
  readonly message: string
}

/** On submitting: all errors on top, each a link to its field. Takes the focus whenever `errors` is a new list. */
export function ErrorSummary({ errors }: { errors: readonly SummaryEntry[] }) {
  const text = uiTexts.use()
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => box.current?.focus(), [errors])
  if (errors.length === 0) return null
  return (
    <div ref={box} className={styles.summary} tabIndex={-1} role="alert">
      <h2>{text.summary(errors.length)}</h2>
      <ul>
        {errors.map(({ field, message }) => (
          <li key={`${field} ${message}`}>
            <a
              href={`#${field}`}
              onClick={event => {
                event.preventDefault()
                focusField(field)
              }}
            >
              {message}
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}
