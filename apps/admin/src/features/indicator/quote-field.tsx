import type { Measure } from '@yaodian/domain'
import { Field } from '@yaodian/ui/form/field.tsx'
import { Button, Input } from 'antd'
import { useState } from 'react'
import { texts } from '../../text/texts.ts'
import styles from './indicator.module.css'

export interface QuoteFieldProps {
  /** The plan's text as decoded. */
  readonly text: string
  readonly measure: Measure
  readonly start: number
  readonly end: number
  readonly error: string
  readonly fixed: boolean
  readonly onChange: (quote: { start: number; end: number }) => void
}

/** Which words of the measure the indicator rests on: selected in the text, by mouse or by keyboard. */
export function QuoteField({ text, measure, start, end, error, fixed, onChange }: QuoteFieldProps) {
  const { indicator: words } = texts.use()
  const [selection, setSelection] = useState<readonly [number, number]>([0, 0])
  // Same length, so that offsets stay: a text area counts a line break of two characters as one.
  const shown = text.slice(measure.start, measure.end).replaceAll('\r', ' ')
  const [from, to] = selection
  return (
    <div className={styles.quote}>
      <Field label={words.quote} {...(!fixed && { hint: words.quoteHint })} error={error}>
        {input => (
          <Input.TextArea
            {...input}
            className={styles.official ?? ''}
            lang="zh-CN"
            readOnly
            rows={Math.min(8, Math.ceil(shown.length / 50) + 1)}
            value={shown}
            onSelect={event => setSelection([event.currentTarget.selectionStart, event.currentTarget.selectionEnd])}
          />
        )}
      </Field>
      <p>
        {words.quoted}: <mark lang="zh-CN">{text.slice(start, end)}</mark>
      </p>
      {!fixed && (
        <div className={styles.acts}>
          {to > from && (
            <Button size="small" onClick={() => onChange({ start: measure.start + from, end: measure.start + to })}>
              {words.quoteAct}
            </Button>
          )}
          {(start !== measure.start || end !== measure.end) && (
            <Button size="small" onClick={() => onChange({ start: measure.start, end: measure.end })}>
              {words.quoteWhole}
            </Button>
          )}
        </div>
      )}
    </div>
  )
}
