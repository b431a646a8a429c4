import { z } from 'zod'
import { query } from '../query.ts'
import type { Reader } from '../database/reader.ts'
import { getCycle } from '../cycle/cycle-store.ts'
import { getPublication, listPublicationRows, listPublications } from './publication-store.ts'
import { publishedFacts, type PublishedFacts } from './published-facts.ts'
import { byGroup } from './result-row.ts'

/** A revision's ranking as it was published; the newest when none is named. */
export const getCyclePublication = query({
  input: z.object({ cycleId: z.string(), publicationId: z.string().nullable() }),
  action: 'publication.read',
  subject: () => ({}),
  async run({ reader, actor, input }) {
    const { authorityId } = actor
    const { frozen } = await getCycle(reader, authorityId, input.cycleId)
    const {
      id,
      revision,
      kind,
      published_at: publishedAt,
      digest,
      reason,
    } = await getPublication(reader, authorityId, input.cycleId, input.publicationId)
    const rows = await listPublicationRows(reader, authorityId, input.cycleId, id)
    const before = await rowsBefore(reader, authorityId, input.cycleId, revision)
    const facts = await publishedFacts(reader, authorityId, input.cycleId, id)
    return {
      publication: { id, revision, kind, publishedAt, digest, reason },
      groups: byGroup(
        frozen,
        rows.map(row => {
          const { shared, blocked, vetoes } = facts.get(row.assessee_id) ?? none
          return {
            assesseeId: row.assessee_id,
            name: row.name,
            groupKey: row.group_key,
            total: row.total,
            rank: row.rank,
            shared,
            grade: row.grade,
            blocked,
            vetoes,
            changed: row.changed === 1,
            before: before.get(row.assessee_id) ?? null,
          }
        }),
      ),
    }
  },
})

const none: PublishedFacts = { shared: false, blocked: 0, vetoes: [] }

/** What the revision before said of an assessee. */
export interface Before {
  readonly total: string | null
  readonly rank: number | null
  readonly grade: string | null
}

/** What the revision before said, by assessee: nothing before the first. */
async function rowsBefore(
  reader: Reader,
  authorityId: string,
  cycleId: string,
  revision: number,
): Promise<ReadonlyMap<string, Before>> {
  const earlier = (await listPublications(reader, authorityId, cycleId)).find(each => each.revision === revision - 1)
  if (earlier === undefined) return new Map()
  const rows = await listPublicationRows(reader, authorityId, cycleId, earlier.id)
  return new Map(rows.map(({ assessee_id, total, rank, grade }) => [assessee_id, { total, rank, grade }]))
}
