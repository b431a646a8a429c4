import { checkCycleState, entry, problem, refuseIfAny } from '@yaodian/domain'
import { z } from 'zod'
import { changed, command, RequestId, wholeAuthority } from '../command.ts'
import { requireVersion } from '../version.ts'
import { getCycleHead } from './cycle-store.ts'
import { getWithdrawal, saveWithdrawal } from './withdrawal-store.ts'

const Input = z.object({
  requestId: RequestId,
  cycleId: z.string(),
  assesseeId: z.string(),
  /** Of the assessee in this cycle, as it was seen. */
  version: z.number().int(),
  reason: z.string().trim().max(500),
})

/** Takes an assessee back into a running cycle, with the reason; what it had filled in counts again. */
export const readmitAssessee = command({
  input: Input,
  action: 'cycle.manage',
  subject: wholeAuthority,
  async run({ tx, actor, input }) {
    const { cycleId, assesseeId, reason } = input
    const cycle = await getCycleHead(tx, actor.authorityId, cycleId)
    const before = await getWithdrawal(tx, actor.authorityId, cycleId, assesseeId)
    refuseIfAny(checkCycleState(cycle.state, ['open', 'reviewing']))
    requireVersion('assessee', before.version, input.version)
    refuseIfAny(reason === '' ? [problem('reason_required', { act: 'cycle.readmit' }, ['reason'])] : [])
    const version = before.version + 1
    await saveWithdrawal(tx, actor.authorityId, cycleId, { organisationId: assesseeId, version }, null)
    return changed(
      { cycleId, assesseeId, version },
      entry('cycle.readmit', 'cycle', cycleId, { assesseeId, reason: before.reason }, { assesseeId, reason }),
    )
  },
})
