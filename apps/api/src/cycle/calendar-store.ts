import type { CalendarDay } from '@yaodian/domain'
import type { Reader } from '../database/reader.ts'

/** Holidays and make-up days from a date on: more than a due date ever reaches. */
export function calendarFrom(reader: Reader, date: string): Promise<CalendarDay[]> {
  return reader
    .selectFrom('calendar_day')
    .select(['date', 'kind'])
    .where('date', '>=', date)
    .orderBy('date')
    .limit(60)
    .execute()
}
