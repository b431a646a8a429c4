import { daysInForce, type CalendarDay, type CalendarYear } from '@yaodian/domain'
import { z } from 'zod'
import type { Reader, Writer } from '../database/reader.ts'

/** A day as it travels and is stored; what may stand in it is domain's to say. */
export const OwnDay = z.object({
  date: z.string().max(20),
  kind: z.enum(['holiday', 'workday']),
  name: z.string().max(100),
})

const StoredDays = z.array(OwnDay)

/** The working calendar of an authority from a date on, to the end of the next year: more than a due date ever reaches. */
export async function calendarFrom(reader: Reader, authorityId: string, date: string): Promise<readonly CalendarDay[]> {
  const year = Number(date.slice(0, 4))
  const years = [year, year + 1]
  const rows = await reader
    .selectFrom('calendar_year')
    .select('days')
    .where('authority_id', '=', authorityId)
    .where('year', 'in', years)
    .execute()
  return daysInForce(
    years,
    rows.flatMap(row => StoredDays.parse(JSON.parse(row.days))),
  )
}

/** An authority's own days of a year; none while nothing was set. */
export async function getCalendarYear(reader: Reader, authorityId: string, year: number): Promise<CalendarYear> {
  const row = await reader
    .selectFrom('calendar_year')
    .select(['days', 'version'])
    .where('authority_id', '=', authorityId)
    .where('year', '=', year)
    .executeTakeFirst()
  if (row === undefined) return { year, days: [], version: 0 }
  return { year, days: StoredDays.parse(JSON.parse(row.days)), version: row.version }
}

/** Writes an authority's own days of a year in place of those it had. */
export async function saveCalendarYear(
  tx: Pick<Writer, 'insertInto'>,
  authorityId: string,
  { year, days, version }: CalendarYear,
): Promise<void> {
  const columns = { days: JSON.stringify(days), version }
  await tx
    .insertInto('calendar_year')
    .values({ authority_id: authorityId, year, ...columns })
    .onConflict(conflict => conflict.columns(['authority_id', 'year']).doUpdateSet(columns))
    .execute()
}
