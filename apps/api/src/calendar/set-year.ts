import { entry, setCalendarYear, type CalendarYear } from '@yaodian/domain'
import { z } from 'zod'
import { changed, command, RequestId, unchanged, wholeAuthority } from '../command.ts'
import { requireVersion } from '../version.ts'
import { getCalendarYear, OwnDay, saveCalendarYear } from './calendar-store.ts'

/** Sets an authority's own days of a year, all at once. Deadlines that were given before stay as they are. */
export const setYear = command({
  input: z.object({
    requestId: RequestId,
    year: z.number().int(),
    version: z.number().int(),
    days: z.array(OwnDay).max(400),
  }),
  action: 'calendar.manage',
  subject: wholeAuthority,
  async run({ tx, actor, input }) {
    const before = await getCalendarYear(tx, actor.authorityId, input.year)
    requireVersion('calendar', before.version, input.version)
    const after = setCalendarYear(before, input.days)
    if (JSON.stringify(after.days) === JSON.stringify(before.days)) return unchanged(before)
    await saveCalendarYear(tx, actor.authorityId, after)
    return changed(after, entry('calendar.set', 'calendar', String(after.year), byDate(before), byDate(after)))
  },
})

/** Days by their date, so that the trail shows which were added, changed and taken away. */
function byDate({ year, days, version }: CalendarYear): object {
  return { year, days: Object.fromEntries(days.map(({ date, kind, name }) => [date, { kind, name }])), version }
}
