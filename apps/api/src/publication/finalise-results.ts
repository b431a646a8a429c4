import { checkCycleAct, checkFinalise, refuseIfAny } from '@yaodian/domain'
import { z } from 'zod'
import { listAppeals } from '../appeal/appeal-store.ts'
import { command, RequestId, wholeAuthority } from '../command.ts'
import { getSeenCycle, moveCycle } from './move-cycle.ts'
import { getPopulation } from './population-store.ts'
import { findLatestPublication } from './publication-store.ts'
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
    const appeals = await listAppeals(tx, actor.authorityId, cycle.id, null)
    const latest = await findLatestPublication(tx, actor.authorityId, cycle.id)
    const since = latest?.published_at ?? ''
    const facts = {
      until: cycle.publicisedUntil ?? place.today,
      openAppeals: appeals.filter(each => each.state === 'open').length,
      upheldSinceRevision: appeals.filter(each => each.state === 'upheld' && (each.decided_at ?? '') >= since).length,
    }
    refuseIfAny(checkFinalise(facts, place.today))
    const population = await getPopulation(tx, actor.authorityId, cycle, 'verified', null)
    const published = await publishRevision(scope, { cycleId: cycle.id, kind: 'final', reason: null, population })
    return moveCycle(scope, cycle, 'finalise', {}, published)
  },
})
