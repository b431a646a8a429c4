import { checkApprove, checkCycleAct, refuseIfAny } from '@yaodian/domain'
import { z } from 'zod'
import { command, RequestId, wholeAuthority } from '../command.ts'
import { getCycle } from '../cycle/cycle-store.ts'
import { approvalGaps } from './approval-gaps.ts'
import { currentResults } from './current-results.ts'
import { getSeenCycle, moveCycle } from './move-cycle.ts'

/** 审定: the reviewed results are approved under a document number; values are fixed from here on. */
export const approveResults = command({
  input: z.object({
    requestId: RequestId,
    cycleId: z.string(),
    version: z.number().int(),
    documentNumber: z.string().max(100),
  }),
  action: 'result.approve',
  subject: wholeAuthority,
  async foresee({ reader, actor, input, context }) {
    const cycle = await getCycle(reader, actor.authorityId, input.cycleId)
    const current = await currentResults(context.database, reader, actor.authorityId, cycle)
    return () => {
      current.results()
      return Promise.resolve(current)
    }
  },
  async run(scope, current) {
    const { tx, actor, place, input } = scope
    const cycle = await getSeenCycle(scope)
    refuseIfAny(checkCycleAct(cycle.state, 'approve'))
    const gaps = await approvalGaps(tx, actor.authorityId, cycle.id, current, place.today)
    refuseIfAny(checkApprove(gaps, input.documentNumber))
    return moveCycle(scope, cycle, 'approve', { documentNumber: input.documentNumber.trim() }, null)
  },
})
