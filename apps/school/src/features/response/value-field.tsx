import { checkValue, formatFigure, type DataItem } from '@yaodian/domain'
import { ConflictChoice, SaveMark } from '@yaodian/ui/form/save-mark.tsx'
import { useSavedField } from '@yaodian/ui/form/use-saved-field.ts'
import { problemTexts, sayProblem } from '@yaodian/ui/text/problem-text.ts'
import { useCallback, useEffect } from 'react'
import { texts } from '../../text/texts.ts'
import { doubtOf } from './live-score.ts'
import { reportedValue } from './reported-value-kind.ts'
import { atOf, type ResponseValue, type ResponseView } from './response.ts'
import { showValue } from './show-value.ts'
import { ValueInput } from './value-input.tsx'
import styles from './value-field.module.css'

export interface ValueFieldProps {
  readonly view: ResponseView
  readonly value: ResponseValue
  readonly item: DataItem
  readonly period: 'current' | 'baseline'
  readonly onTyped: (dataItemId: string, period: 'current' | 'baseline', text: string) => void
}

/** A value of the assessee's own: saved as typed, with last year's beside it and what is wrong with it below. */
export function ValueField({ view, value, item, period, onTyped }: ValueFieldProps) {
  const { response } = texts.use()
  problemTexts.use()
  const now = period === 'current'
  const stored = now
    ? { value: value.reported ?? '', version: value.version }
    : { value: value.baseline ?? '', version: value.baselineVersion }
  const check = useCallback(
    (text: string) => {
      const answer = checkValue(item, text)
      return answer.ok ? [] : answer.problems
    },
    [item],
  )
  const field = useSavedField(reportedValue, { ...atOf(view), dataItemId: item.id, period }, stored, check)
  const { typed, status } = field
  useEffect(() => onTyped(item.id, period, typed), [item.id, period, typed, onTyped])

  const checked = checkValue(item, typed)
  const wrong = status === 'waiting' ? [] : checked.ok ? field.problems : checked.problems
  const doubt = now && checked.ok ? doubtOf(view, value, typed) : null

  /** On leaving, the field shows what was understood: ８０％ becomes 80. */
  const leave = () => {
    if (checked.ok && checked.value !== null && checked.value !== typed) field.change(checked.value)
    field.leave()
  }

  return (
    <div className={styles.field}>
      <ValueInput
        item={item}
        label={now ? item.name : response.lastYearOf(item.name)}
        hint={<Hint item={item} value={value} now={now} />}
        error={wrong.map(sayProblem).join(' ')}
        typed={typed}
        locked={now ? !value.open : !value.baselineOpen}
        onChange={field.change}
        onLeave={leave}
      >
        {now && value.baseline !== null && (
          <span className={`${styles.before} number`}>
            {response.lastYear(showValue(item, value.baseline, response))}
          </span>
        )}
        <SaveMark field={field} />
      </ValueInput>
      <ConflictChoice field={field} show={text => showValue(item, text, response)} />
      {doubt && wrong.length === 0 && <p className={styles.doubt}>{response.doubtful(formatFigure(doubt.factor))}</p>}
      {now && value.verified !== null && value.verified !== value.reported && (
        <p className={styles.verified} lang="zh-CN">
          {response.corrected(showValue(item, value.verified, response), view.line.indicator.officeName)}
          {value.verifiedReason && <> {response.correctedReason(value.verifiedReason)}</>}
        </p>
      )}
      {now && value.declaredMissing && <p className={styles.doubt}>{response.declaredMissing}</p>}
    </div>
  )
}

function Hint({ item, value, now }: { item: DataItem; value: ResponseValue; now: boolean }) {
  const { response } = texts.use()
  const lines = [
    item.definition && <span lang="zh-CN">{item.definition}</span>,
    !now && response.lastYearWhy,
    now && value.sharedWith.length > 0 && response.shared(value.sharedWith.join(', ')),
  ].filter(Boolean)
  if (lines.length === 0) return null
  return (
    <>
      {lines.map((line, index) => (
        <p key={index}>{line}</p>
      ))}
    </>
  )
}
