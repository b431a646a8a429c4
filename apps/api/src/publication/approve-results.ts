import { checkApprove, checkCycleAct, refuseIfAny } from '@yaodian/domain'
import { z } from 'zod'
import { command, RequestId, wholeAuthority } from '../command.ts'
import { approvalGaps } from './approval-gaps.ts'
import { resultsOf } from './compute-rows.ts'
import { getSeenCycle, moveCycle } from './move-cycle.ts'
import { getPopulation } from './population-store.ts'

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
  async run(scope) {
    const { tx, actor, place, input } = scope
    const cycle = await getSeenCycle(scope)
    refuseIfAny(checkCycleAct(cycle.state, 'approve'))
    const population = await getPopulation(tx, actor.authorityId, cycle, 'verified', null)
    refuseIfAny(
      checkApprove(
        await approvalGaps(
          tx,
          actor.authorityId,
          cycle.id,
          { population, results: resultsOf(population) },
          place.today,
        ),
        input.documentNumber,
      ),
    )
    return moveCycle(scope, cycle, 'approve', { documentNumber: input.documentNumber.trim() }, null)
  },
})
