import { afterCycleAct, entry } from '@yaodian/domain'
import { z } from 'zod'
import { changed, command, RequestId, wholeAuthority } from '../command.ts'
import { requireVersion } from '../version.ts'
import { getCycleHead, saveCycle } from './cycle-store.ts'

/** Ends filling in: the cycle goes over to review. Returned responses stay open until their own due date. */
export const closeFilling = command({
  input: z.object({ requestId: RequestId, cycleId: z.string(), version: z.number().int() }),
  action: 'cycle.manage',
  subject: wholeAuthority,
  async run({ tx, actor, input }) {
    const before = await getCycleHead(tx, actor.authorityId, input.cycleId)
    const state = afterCycleAct(before.state, 'close_filling')
    requireVersion('cycle', before.version, input.version)
    const after = { ...before, state, version: before.version + 1 }
    await saveCycle(tx, actor.authorityId, after)
    return changed(
      { id: after.id, state, version: after.version },
      entry('cycle.close_filling', 'cycle', after.id, { state: before.state }, { state }),
    )
  },
})
