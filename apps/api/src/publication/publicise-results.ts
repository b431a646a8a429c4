import { checkCycleAct, checkPublicise, refuseIfAny } from '@yaodian/domain'
import { z } from 'zod'
import { command, RequestId, wholeAuthority } from '../command.ts'
import { foreseeRevision } from './foresee-revision.ts'
import { getSeenCycle, moveCycle } from './move-cycle.ts'
import { publishRevision } from './publish-revision.ts'

/** 公示: the first revision, open to appeals until the end of the day named. */
export const publiciseResults = command({
  input: z.object({ requestId: RequestId, cycleId: z.string(), version: z.number().int(), until: z.iso.date() }),
  action: 'result.publish',
  subject: wholeAuthority,
  foresee: foreseeRevision,
  async run(scope, foreseen) {
    const { input, place } = scope
    const cycle = await getSeenCycle(scope)
    refuseIfAny([...checkCycleAct(cycle.state, 'publicise'), ...checkPublicise(input.until, place.today)])
    const published = await publishRevision(scope, { cycleId: cycle.id, kind: 'publicised', reason: null, foreseen })
    return moveCycle(scope, cycle, 'publicise', { publicisedUntil: input.until }, published)
  },
})
