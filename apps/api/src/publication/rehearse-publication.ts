import { z } from 'zod'
import { getCycle } from '../cycle/cycle-store.ts'
import { publicGroups } from '../public/public-row.ts'
import { query } from '../query.ts'
import { changedAssessees } from './changed-row.ts'
import { currentResults } from './current-results.ts'
import { findLatestPublication, listPublicationRows } from './publication-store.ts'

/** What a revision published now would show the public, and whose results it would change. Nothing is stored. */
export const rehearsePublication = query({
  input: z.object({ cycleId: z.string() }),
  action: 'result.preview',
  subject: () => ({}),
  async run({ reader, actor, input, context }) {
    const { authorityId } = actor
    const cycle = await getCycle(reader, authorityId, input.cycleId)
    const current = await currentResults(context.database, reader, authorityId, cycle)
    const rows = await current.rows()
    const latest = await findLatestPublication(reader, authorityId, cycle.id)
    const moved = await changedAssessees(reader, authorityId, cycle.id, rows)
    const before = latest === undefined ? [] : await listPublicationRows(reader, authorityId, cycle.id, latest.id)
    const revision = (latest?.revision ?? 0) + 1
    return {
      revision,
      groups: publicGroups(
        cycle.frozen,
        rows.map(row => ({ ...row, changed: moved.has(row.assesseeId) })),
        latest === undefined ? null : new Map(before.map(row => [row.assessee_id, row])),
      ),
      // For the bureau: with the points that the public may not see.
      changes: before
        .filter(row => moved.has(row.assessee_id))
        .map(row => {
          const now = rows.find(each => each.assesseeId === row.assessee_id)
          return {
            assesseeId: row.assessee_id,
            name: row.name,
            before: { total: row.total, rank: row.rank, grade: row.grade },
            after: { total: now?.total ?? null, rank: now?.rank ?? null, grade: now?.grade ?? null },
          }
        }),
    }
  },
})
