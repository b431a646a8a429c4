import { z } from 'zod'
import { query } from '../query.ts'
import { namesOfAccounts } from '../account/account-name.ts'
import { getCycle } from '../cycle/cycle-store.ts'
import { listPublications } from './publication-store.ts'

/** Every revision of a cycle, with who published it and how much it changed. */
export const listCyclePublications = query({
  input: z.object({ cycleId: z.string() }),
  action: 'publication.read',
  subject: () => ({}),
  async run({ reader, actor, input }) {
    const { authorityId } = actor
    const { frozen: _frozen, ...cycle } = await getCycle(reader, authorityId, input.cycleId)
    const heads = await listPublications(reader, authorityId, input.cycleId)
    const counts = await reader
      .selectFrom('publication_row')
      .select(eb => ['publication_id', eb.fn.countAll<string | number>().as('assessees'), eb.fn.sum<string | number>('changed').as('changed')])
      .where('authority_id', '=', authorityId)
      .where('cycle_id', '=', input.cycleId)
      .groupBy('publication_id')
      .execute()
    const names = await namesOfAccounts(reader, heads.map(head => head.published_by))
    return {
      cycle,
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
