import { checkCycleAct, checkFinalise, refuseIfAny } from '@yaodian/domain'
import { z } from 'zod'
import { command, RequestId, wholeAuthority } from '../command.ts'
import { computeRows } from './compute-rows.ts'
import { finaliseFacts } from './finalise-facts.ts'
import { getSeenCycle, moveCycle } from './move-cycle.ts'
import { getPopulation } from './population-store.ts'
import { publishRevision } from './publish-revision.ts'

/** 定稿: the final revision, once the days of 公示 are over and every appeal is answered and published. */
export const finaliseResults = command({
  input: z.object({ requestId: RequestId, cycleId: z.string(), version: z.number().int() }),
  action: 'result.publish',
  subject: wholeAuthority,
  async run(scope) {
    const { tx, actor, place } = scope
    const cycle = await getSeenCycle(scope)
    refuseIfAny(checkCycleAct(cycle.state, 'finalise'))
    const population = await getPopulation(tx, actor.authorityId, cycle, 'verified', null)
    refuseIfAny(
      checkFinalise(
        await finaliseFacts(tx, actor.authorityId, cycle, place.today, () => computeRows(population)),
        place.today,
      ),
    )
    const published = await publishRevision(scope, { cycleId: cycle.id, kind: 'final', reason: null, population })
    return moveCycle(scope, cycle, 'finalise', {}, published)
  },
})
