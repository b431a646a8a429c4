import type { Problem } from '@yaodian/domain'
import { problemsAt } from '@yaodian/ui/api/failure.ts'
import { problemTexts, sayProblem } from '@yaodian/ui/text/problem-text.ts'
import { Button, Input, Select } from 'antd'
import { useId } from 'react'
import { texts } from '../../text/texts.ts'
import styles from './calendar.module.css'
import type { DraftDay } from './draft-day.ts'

interface DayListProps {
  readonly year: number
  readonly draft: readonly DraftDay[]
  readonly onDraft: (draft: readonly DraftDay[]) => void
  readonly problems: readonly Problem[]
}

/** The authority's own days, a line each, with what is wrong under its line. */
export function DayList({ year, draft, onDraft, problems }: DayListProps) {
  const text = texts.use().calendar.own
  problemTexts.use()
  if (draft.length === 0) return <p className={styles.quiet}>{text.none(year)}</p>
  return (
    <ol className={styles.days}>
      {draft.map((day, index) => (
        <DayRow
          key={day.key}
          year={year}
          day={day}
          line={index + 1}
          faults={problemsAt(problems, ['days', index])}
          onDay={next => onDraft(draft.map(each => (each.key === day.key ? next : each)))}
          onRemove={() => onDraft(draft.filter(each => each.key !== day.key))}
        />
      ))}
    </ol>
  )
}

interface DayRowProps {
  readonly year: number
  readonly day: DraftDay
  readonly line: number
  readonly faults: readonly Problem[]
  readonly onDay: (day: DraftDay) => void
  readonly onRemove: () => void
}

function DayRow({ year, day, line, faults, onDay, onRemove }: DayRowProps) {
  const { calendar } = texts.use()
  const text = calendar.own
  const base = useId()
  const says = (field: string) => ({
    'aria-label': `${text.line} ${line} ${field}`,
    'aria-invalid': faults.length > 0,
    ...(faults.length > 0 && { 'aria-describedby': `${base}-faults` }),
  })
  return (
    <li>
      <div className={styles.day}>
        <span className="number">{line}</span>
        <Input
          {...says(text.date)}
          type="date"
          min={`${year}-01-01`}
          max={`${year}-12-31`}
          value={day.date}
          onChange={event => onDay({ ...day, date: event.target.value })}
        />
        <Select
          {...says(text.kind)}
          value={day.kind}
          options={[
            { value: 'holiday' as const, label: calendar.kinds.holiday },
            { value: 'workday' as const, label: calendar.kinds.workday },
          ]}
          onChange={kind => onDay({ ...day, kind })}
        />
        <Input
          {...says(text.name)}
          lang="zh-CN"
          maxLength={60}
          placeholder={text.nameExample}
          value={day.name}
          onChange={event => onDay({ ...day, name: event.target.value })}
        />
        <Button type="text" onClick={onRemove} aria-label={text.remove(line)}>
          {text.removeAct}
        </Button>
      </div>
      {faults.length > 0 && (
        <p id={`${base}-faults`} className={styles.wrong}>
          {faults.map(sayProblem).join(' ')}
        </p>
      )}
    </li>
  )
}
