import { addWorkingDays } from '@yaodian/domain'
import { z } from 'zod'
import { calendarFrom } from '../calendar/calendar-store.ts'
import { query } from '../query.ts'
import { namesOfAccounts } from '../account/account-name.ts'
import { getCycle } from '../cycle/cycle-store.ts'
import { actProblems } from './act-problems.ts'
import { listPublications } from './publication-store.ts'

/** 公示 lasts so many working days unless the administrator names another day. */
const publicWorkingDays = 5

/** Every revision of a cycle, what stands in the way of each further step, with who published it and how much it changed. */
export const listCyclePublications = query({
  input: z.object({ cycleId: z.string() }),
  action: 'publication.read',
  subject: () => ({}),
  async run({ reader, actor, input, place, context }) {
    const { authorityId } = actor
    const { frozen, ...cycle } = await getCycle(reader, authorityId, input.cycleId)
    const heads = await listPublications(reader, authorityId, input.cycleId)
    const counts = await reader
      .selectFrom('publication_row')
      .select(eb => [
        'publication_id',
        eb.fn.countAll<string | number>().as('assessees'),
        eb.fn.sum<string | number>('changed').as('changed'),
      ])
      .where('authority_id', '=', authorityId)
      .where('cycle_id', '=', input.cycleId)
      .groupBy('publication_id')
      .execute()
    const names = await namesOfAccounts(
      reader,
      heads.map(head => head.published_by),
    )
    return {
      cycle,
      /** What stands in the way of each step. */
      acts: await actProblems(context.database, reader, authorityId, { ...cycle, frozen }, place.today),
      /** Five working days of 公示, the day of publishing not counted. */
      defaultUntil: addWorkingDays(
        place.today,
        publicWorkingDays,
        await calendarFrom(reader, authorityId, place.today),
      ),
      regionCode: place.regionCode,
      publications: heads.map(head => {
        const count = counts.find(each => each.publication_id === head.id)
        return {
          id: head.id,
          revision: head.revision,
          kind: head.kind,
          publishedAt: head.published_at,
          publishedBy: names.get(head.published_by) ?? head.published_by,
          reason: head.reason,
          digest: head.digest,
          engineVersion: head.engine_version,
          assessees: Number(count?.assessees ?? 0),
          changed: Number(count?.changed ?? 0),
        }
      }),
    }
  },
})
