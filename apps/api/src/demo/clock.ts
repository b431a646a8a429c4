import type { Context } from '../context.ts'
import { dateIn } from '../context.ts'
import { addDays } from '@yaodian/domain'

/** The demo's own time and ids: the same day of loading gives the same instants and the same ids. */
export interface DemoClock {
  /** The process's context with this clock and these ids in place of the real ones. */
  readonly context: Context
  /** The ISO date a number of days from the day of loading; before it when negative. */
  day(days: number): string
  /** How many days a date lies from the day of loading; negative before it. */
  daysTo(date: string): number
  /** An instant of such a day, where the county is. */
  instant(days: number, time: `${number}:${number}`): string
  /** Sets the time of a day counted like that, 24 hours, where the county is. From there every look at the clock moves it on by a second. */
  set(days: number, time?: `${number}:${number}`): void
  /** A new request id at this time. */
  requestId(): string
}

const timeZone = 'Asia/Shanghai'
// Where the county is, clocks run eight hours ahead, in winter and in summer.
const offset = '+08:00'

/** Starts a clock at the day of loading. */
export function demoClock(context: Context): DemoClock {
  const today = dateIn(timeZone, context.now())
  let now = Date.parse(`${today}T09:00:00${offset}`)
  let made = 0
  const at = (days: number, time: string): number =>
    Date.parse(`${addDays(today, days)}T${time.padStart(5, '0')}:00${offset}`)
  const newId = (): string => idAt(now, (made += 1))
  return {
    context: {
      ...context,
      now: () => new Date((now += 1000)).toISOString(),
      newId,
    },
    day: days => addDays(today, days),
    daysTo: date => Math.round((Date.parse(date) - Date.parse(today)) / 86_400_000),
    instant: (days, time) => new Date(at(days, time)).toISOString(),
    set: (days, time = '09:00') => {
      now = at(days, time)
    },
    requestId: newId,
  }
}

/** A UUIDv7 of an instant, told apart by its number. */
function idAt(milliseconds: number, number: number): string {
  const time = milliseconds.toString(16).padStart(12, '0')
  return `${time.slice(0, 8)}-${time.slice(8)}-7d00-8430-${number.toString(16).padStart(12, '0')}`
}
