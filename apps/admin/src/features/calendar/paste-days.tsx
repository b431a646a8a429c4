import { readCalendarSheet, type OwnDay, type Problem } from '@yaodian/domain'
import { Field } from '@yaodian/ui/form/field.tsx'
import { problemTexts, sayProblem } from '@yaodian/ui/text/problem-text.ts'
import { Button, Input } from 'antd'
import { useState } from 'react'
import { texts } from '../../text/texts.ts'
import styles from './calendar.module.css'

/** A sheet pasted from elsewhere: read into the list, or refused line by line; what was pasted stays until it was read. */
export function PasteDays({ year, onRead }: { year: number; onRead: (days: readonly OwnDay[]) => void }) {
  const text = texts.use().calendar.paste
  problemTexts.use()
  const [pasted, setPasted] = useState('')
  const [faults, setFaults] = useState<readonly Problem[] | 'empty'>([])
  const read = () => {
    const sheet = readCalendarSheet(pasted, year)
    if (sheet.problems.length > 0) return setFaults(sheet.problems)
    if (sheet.days.length === 0) return setFaults('empty')
    setPasted('')
    setFaults([])
    onRead(sheet.days)
  }
  return (
    <details className={styles.paste}>
      <summary>{text.title}</summary>
      <p className={styles.quiet}>{text.intro}</p>
      <Field label={text.label} error={faults === 'empty' ? text.empty : ''}>
        {input => (
          <Input.TextArea
            {...input}
            className={styles.sheetText ?? ''}
            rows={6}
            lang="zh-CN"
            placeholder={text.example}
            value={pasted}
            onChange={event => setPasted(event.target.value)}
          />
        )}
      </Field>
      {faults !== 'empty' && faults.length > 0 && (
        <div role="alert">
          <ul className={styles.faults}>
            {faults.map((fault, index) => (
              <li key={index}>{sayProblem(fault)}</li>
            ))}
          </ul>
        </div>
      )}
      <div>
        <Button onClick={read}>{text.act}</Button>
      </div>
    </details>
  )
}
