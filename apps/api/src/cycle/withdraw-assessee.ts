import { checkCycleState, entry, problem, refuseIfAny } from '@yaodian/domain'
import { z } from 'zod'
import { changed, command, RequestId, wholeAuthority } from '../command.ts'
import { requireVersion } from '../version.ts'
import { getCycleAssessee } from './cycle-assessee-store.ts'
import { getCycleHead } from './cycle-store.ts'
import { saveWithdrawal } from './withdrawal-store.ts'

const Input = z.object({
  requestId: RequestId,
  cycleId: z.string(),
  assesseeId: z.string(),
  /** Of the assessee in this cycle, as it was seen. */
  version: z.number().int(),
  reason: z.string().trim().max(500),
})

/**
 * Takes an assessee out of a running cycle, with the reason: a school that was closed or merged meanwhile. It is asked nothing more, owes nothing and is not
 * ranked; what it filled in stays. Retiring an organisation does not do it by itself: whether what it did counts is for people to decide.
 */
export const withdrawAssessee = command({
  input: Input,
  action: 'cycle.manage',
  subject: wholeAuthority,
  async run({ tx, actor, now, input }) {
    const { cycleId, assesseeId, reason } = input
    const cycle = await getCycleHead(tx, actor.authorityId, cycleId)
    const before = await getCycleAssessee(tx, actor.authorityId, cycleId, assesseeId)
    refuseIfAny(checkCycleState(cycle.state, ['open', 'reviewing']))
    requireVersion('assessee', before.version, input.version)
    refuseIfAny(reason === '' ? [problem('reason_required', { act: 'cycle.withdraw' }, ['reason'])] : [])
    const after = { ...before, version: before.version + 1 }
    await saveWithdrawal(tx, actor.authorityId, cycleId, after, { at: now, by: actor.accountId, reason })
    return changed(
      { cycleId, assesseeId, version: after.version },
      entry('cycle.withdraw', 'cycle', cycleId, { assesseeId }, { assesseeId, reason }),
    )
  },
})
