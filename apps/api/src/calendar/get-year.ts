import { nationalDays } from '@yaodian/domain'
import { z } from 'zod'
import { query } from '../query.ts'
import { getCalendarYear } from './calendar-store.ts'

/** A year's calendar: the country's days, which nobody changes, and the authority's own, which stand above them. */
export const getYear = query({
  input: z.object({ year: z.number().int().min(1900).max(2999) }),
  action: 'calendar.manage',
  subject: () => ({}),
  async run({ reader, actor, input: { year } }) {
    return { ...(await getCalendarYear(reader, actor.authorityId, year)), national: nationalDays(year) }
  },
})
