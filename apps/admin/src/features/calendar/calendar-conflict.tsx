import type { OwnDay } from '@yaodian/domain'
import { Button } from 'antd'
import { useEffect, useRef } from 'react'
import { texts } from '../../text/texts.ts'
import styles from './calendar.module.css'

interface CalendarConflictProps {
  readonly theirs: readonly OwnDay[]
  readonly mine: readonly OwnDay[]
  readonly onTheirs: () => void
  readonly onMine: () => void
}

/** Somebody else saved this year meanwhile: the days that differ, side by side, and the choice. */
export function CalendarConflict({ theirs, mine, onTheirs, onMine }: CalendarConflictProps) {
  const { calendar } = texts.use()
  const text = calendar.conflict
  const box = useRef<HTMLElement>(null)
  useEffect(() => box.current?.focus(), [])
  const say = (days: readonly OwnDay[], date: string) => {
    const day = days.find(each => each.date === date)
    return day === undefined ? text.none : calendar.said(day.kind, day.name)
  }
  const dates = [...new Set([...theirs, ...mine].map(each => each.date))].toSorted()
  const different = dates.filter(date => say(theirs, date) !== say(mine, date))
  return (
    <section ref={box} className={styles.watch} tabIndex={-1} role="alert">
      <h2>{text.title}</h2>
      <p>{different.length === 0 ? text.same : text.explanation}</p>
      {different.length > 0 && (
        <table>
          <thead>
            <tr>
              <th scope="col">{calendar.own.date}</th>
              <th scope="col">{text.theirs}</th>
              <th scope="col">{text.mine}</th>
            </tr>
          </thead>
          <tbody>
            {different.map(date => (
              <tr key={date}>
                <th scope="row" className="number">
                  {date}
                </th>
                <td>{say(theirs, date)}</td>
                <td>{say(mine, date)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <div className={styles.acts}>
        <Button onClick={onTheirs}>{text.takeTheirs}</Button>
        {different.length > 0 && <Button onClick={onMine}>{text.keepMine}</Button>}
      </div>
    </section>
  )
}
