import type { Festival, NationalDay } from '@yaodian/domain'
import { texts } from '../../text/texts.ts'
import type { Text } from '../../text/zh-CN.ts'
import styles from './calendar.module.css'

/** The country's holidays of a year, one line each, or why there are none. */
export function NationalList({ year, days }: { year: number; days: readonly NationalDay[] }) {
  const { calendar } = texts.use()
  const text = calendar.national
  if (days.length === 0)
    return (
      <section className={styles.watch}>
        <h2>{text.unknown(year)}</h2>
        <p>{text.unknownWhy}</p>
      </section>
    )
  return (
    <section className={styles.block}>
      <h2>{text.title}</h2>
      <p className={styles.quiet}>{text.why}</p>
      <dl className={styles.national}>
        {[...Map.groupBy(days, each => each.festival)].map(([festival, each]) => (
          <div key={festival}>
            <dt>{calendar.festivals[festival]}</dt>
            <dd>{sayHoliday(festival, each, text)}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

function sayHoliday(festival: Festival, days: readonly NationalDay[], text: Text['calendar']['national']): string {
  const say = ({ date }: NationalDay) => text.day(Number(date.slice(5, 7)), Number(date.slice(8)))
  const free = days.filter(each => each.festival === festival && each.kind === 'holiday')
  const worked = days.filter(each => each.kind === 'workday').map(say)
  const [first] = free
  const last = free.at(-1)
  const said = first === undefined || last === undefined ? [] : [text.free(say(first), say(last), free.length)]
  return [...said, ...(worked.length > 0 ? [text.worked(worked)] : [])].join(text.join)
}
