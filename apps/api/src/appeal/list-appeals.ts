import { z } from 'zod'
import { namesOfAccounts } from '../account/account-name.ts'
import { getCycle } from '../cycle/cycle-store.ts'
import { query } from '../query.ts'
import { listAppeals } from './appeal-store.ts'

/** Appeals of a cycle: all of them for the bureau, its own for an assessee. */
export const listCycleAppeals = query({
  input: z.object({ cycleId: z.string(), assesseeId: z.string().nullable() }),
  action: 'appeal.read',
  subject: ({ input }) => (input.assesseeId === null ? {} : { assesseeId: input.assesseeId }),
  async run({ reader, actor, input }) {
    const { authorityId } = actor
    const { frozen, publicisedUntil, state } = await getCycle(reader, authorityId, input.cycleId)
    const appeals = await listAppeals(reader, authorityId, input.cycleId, input.assesseeId)
    const accounts = await namesOfAccounts(
      reader,
      appeals.flatMap(each => [each.raised_by, ...(each.decided_by === null ? [] : [each.decided_by])]),
    )
    const assessees = await reader
      .selectFrom('cycle_assessee')
      .select(['assessee_id', 'name'])
      .where('authority_id', '=', authorityId)
      .where('cycle_id', '=', input.cycleId)
      .execute()
    return {
      state,
      publicisedUntil,
      appeals: appeals.map(each => {
        const indicator = frozen.indicators.find(one => one.id === each.indicator_id)
        return {
          id: each.id,
          assesseeId: each.assessee_id,
          assesseeName: assessees.find(one => one.assessee_id === each.assessee_id)?.name ?? each.assessee_id,
          indicatorId: each.indicator_id,
          code: indicator?.code ?? null,
          indicatorName: indicator?.name ?? null,
          reason: each.reason,
          raisedBy: accounts.get(each.raised_by) ?? each.raised_by,
          raisedAt: each.raised_at,
          state: each.state,
          decision: each.decision,
          decidedBy: each.decided_by === null ? null : (accounts.get(each.decided_by) ?? each.decided_by),
          decidedAt: each.decided_at,
          version: each.version,
        }
      }),
    }
  },
})
