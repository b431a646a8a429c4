import { checkCycleAct, checkFinalise, refuseIfAny } from '@yaodian/domain'
import { z } from 'zod'
import { command, RequestId, wholeAuthority } from '../command.ts'
import { finaliseFacts } from './finalise-facts.ts'
import { changedCount, foreseeRevision } from './foresee-revision.ts'
import { getSeenCycle, moveCycle } from './move-cycle.ts'
import { publishRevision } from './publish-revision.ts'

/** 定稿: the final revision, once the days of 公示 are over and every appeal is answered and published. */
export const finaliseResults = command({
  input: z.object({ requestId: RequestId, cycleId: z.string(), version: z.number().int() }),
  action: 'result.publish',
  subject: wholeAuthority,
  foresee: foreseeRevision,
  async run(scope, foreseen) {
    const { tx, actor, place } = scope
    const cycle = await getSeenCycle(scope)
    refuseIfAny(checkCycleAct(cycle.state, 'finalise'))
    const facts = await finaliseFacts(tx, actor.authorityId, cycle, place.today, changedCount(foreseen) > 0)
    refuseIfAny(checkFinalise(facts, place.today))
    const published = await publishRevision(scope, { cycleId: cycle.id, kind: 'final', reason: null, foreseen })
    return moveCycle(scope, cycle, 'finalise', {}, published)
  },
})
