import { z } from 'zod'
import { query } from '../query.ts'
import { readAccountNames } from '../response/account-name.ts'
import { getCycleHead } from './cycle-store.ts'
import { listWithdrawals as readWithdrawals } from './withdrawal-store.ts'

/** Who was taken out of a cycle: when, by whom, and why. */
export const listWithdrawals = query({
  input: z.object({ cycleId: z.string() }),
  action: 'progress.read',
  subject: () => ({}),
  async run({ reader, actor, input }) {
    const cycle = await getCycleHead(reader, actor.authorityId, input.cycleId)
    const all = await readWithdrawals(reader, actor.authorityId, cycle.id)
    const name = await readAccountNames(
      reader,
      all.map(each => each.by),
    )
    return all.map(each => ({ ...each, by: name(each.by) }))
  },
})
