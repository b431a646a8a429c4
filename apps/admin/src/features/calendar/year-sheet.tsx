import {
  daysInForce,
  isDate,
  isWorkingDay,
  monthLength,
  weekdayOf,
  type NationalDay,
  type OwnDay,
} from '@yaodian/domain'
import { texts } from '../../text/texts.ts'
import styles from './calendar.module.css'

interface YearSheetProps {
  readonly year: number
  readonly national: readonly NationalDay[]
  /** As the list has them, saved or not: what is not a date of this year is not shown. */
  readonly own: readonly OwnDay[]
  readonly today: string
}

const months = Array.from({ length: 12 }, (_, index) => index + 1)

/** A year on one quiet sheet: twelve months, days off in grey, what departs from the week marked 休 or 班. */
export function YearSheet({ year, national, own, today }: YearSheetProps) {
  const { sheet: text, kinds } = texts.use().calendar
  const days = own.filter(each => isDate(each.date))
  const inForce = daysInForce([year], days)
  const dates = months.flatMap(month => datesOf(year, month))
  const worked = dates.filter(date => isWorkingDay(date, inForce)).length
  return (
    <section className={styles.block} aria-label={text.label}>
      <ul className={styles.legend}>
        <li className="number">{text.count(worked, dates.length - worked)}</li>
        <li data-day="holiday">
          <b>{text.marks.holiday}</b> {kinds.holiday}
        </li>
        <li data-day="workday">
          <b>{text.marks.workday}</b> {kinds.workday}
        </li>
        <li data-own>
          <span>▁</span> {text.own}
        </li>
      </ul>
      <div className={styles.months}>
        {months.map(month => (
          <Month
            key={month}
            dates={datesOf(year, month)}
            month={month}
            national={national}
            own={days}
            inForce={inForce}
            today={today}
          />
        ))}
      </div>
    </section>
  )
}

function datesOf(year: number, month: number): readonly string[] {
  const start = `${year}-${String(month).padStart(2, '0')}-`
  return Array.from({ length: monthLength(year, month) }, (_, index) => start + String(index + 1).padStart(2, '0'))
}

interface MonthProps {
  readonly dates: readonly string[]
  readonly month: number
  readonly national: readonly NationalDay[]
  readonly own: readonly OwnDay[]
  readonly inForce: ReturnType<typeof daysInForce>
  readonly today: string
}

function Month({ dates, month, national, own, inForce, today }: MonthProps) {
  const { sheet: text } = texts.use().calendar
  const [first = ''] = dates
  const lead = Array.from({ length: weekdayOf(first) }, () => '')
  const cells = [...lead, ...dates]
  const weeks = Array.from({ length: Math.ceil(cells.length / 7) }, (_, index) => cells.slice(index * 7, index * 7 + 7))
  const worked = dates.filter(date => isWorkingDay(date, inForce)).length
  return (
    <table className={styles.month}>
      <caption>
        <strong>{text.month(month)}</strong> <span className="number">{worked}</span>
      </caption>
      <thead>
        <tr>
          {text.weekdays.map((day, index) => (
            <th key={day} scope="col" abbr={text.weekdayNames[index]}>
              {day}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week, index) => (
          <tr key={index}>
            {week.map((date, at) =>
              date === '' ? (
                <td key={at} aria-label={text.outside} />
              ) : (
                <Day
                  key={at}
                  date={date}
                  national={national.find(each => each.date === date)}
                  own={own.find(each => each.date === date)}
                  worked={isWorkingDay(date, inForce)}
                  isToday={date === today}
                />
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

interface DayProps {
  readonly date: string
  readonly national: NationalDay | undefined
  readonly own: OwnDay | undefined
  readonly worked: boolean
  readonly isToday: boolean
}

function Day({ date, national, own, worked, isToday }: DayProps) {
  const { sheet, festivals, said } = texts.use().calendar
  const kind = own?.kind ?? national?.kind
  const name = own?.name ?? (national && festivals[national.festival])
  return (
    <td
      data-day={kind ?? (worked ? undefined : 'weekend')}
      data-own={own !== undefined || undefined}
      aria-current={isToday ? 'date' : undefined}
      title={kind && name ? said(kind, name) : undefined}
    >
      <span className="number">{Number(date.slice(8))}</span>
      {kind !== undefined && <b>{sheet.marks[kind]}</b>}
    </td>
  )
}
