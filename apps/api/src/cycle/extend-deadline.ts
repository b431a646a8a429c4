import { checkCycleState, checkExtension, effectiveDeadline, entry, problem, refuseIfAny } from '@yaodian/domain'
import { z } from 'zod'
import { changed, command, RequestId, wholeAuthority } from '../command.ts'
import { requireVersion } from '../version.ts'
import { getCycleAssessee, saveDeadline } from './cycle-assessee-store.ts'
import { getCycleHead } from './cycle-store.ts'

const Input = z.object({
  requestId: RequestId,
  cycleId: z.string(),
  assesseeId: z.string(),
  /** Of the assessee in this cycle, as it was seen. */
  version: z.number().int(),
  deadline: z.iso.date(),
  reason: z.string().trim().max(500),
})

/** Gives one assessee a later deadline of its own, with the reason. */
export const extendDeadline = command({
  input: Input,
  action: 'cycle.manage',
  subject: wholeAuthority,
  async run({ tx, actor, place, input }) {
    const { cycleId, assesseeId, deadline, reason } = input
    const cycle = await getCycleHead(tx, actor.authorityId, cycleId)
    const before = await getCycleAssessee(tx, actor.authorityId, cycleId, assesseeId)
    refuseIfAny(checkCycleState(cycle.state, ['open']))
    requireVersion('assessee', before.version, input.version)
    const current = effectiveDeadline(cycle, before)
    const reasonless = reason === '' ? [problem('reason_required', { act: 'cycle.extend' }, ['reason'])] : []
    refuseIfAny([...checkExtension(current, deadline, place.today), ...reasonless])
    const after = { ...before, deadline, version: before.version + 1 }
    await saveDeadline(tx, actor.authorityId, cycleId, after)
    return changed(
      { cycleId, assesseeId, deadline, version: after.version },
      entry('cycle.extend', 'cycle', cycleId, { assesseeId, deadline: current }, { assesseeId, deadline, reason }),
    )
  },
})
