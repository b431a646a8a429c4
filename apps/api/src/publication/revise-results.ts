import { checkCycleState, entry, refuse, refuseIfAny } from '@yaodian/domain'
import { z } from 'zod'
import { changed, command, RequestId, wholeAuthority } from '../command.ts'
import { getPopulation } from './population-store.ts'
import { getCycle } from '../cycle/cycle-store.ts'
import { publishRevision } from './publish-revision.ts'

/** A correction after appeals: a new, visible revision with its reason. What was published before stays as it was. */
export const reviseResults = command({
  input: z.object({ requestId: RequestId, cycleId: z.string(), reason: z.string().max(2000) }),
  action: 'result.publish',
  subject: wholeAuthority,
  async run(scope) {
    const { tx, actor, input } = scope
    const cycle = await getCycle(tx, actor.authorityId, input.cycleId)
    refuseIfAny(checkCycleState(cycle.state, ['publicised']))
    const reason = input.reason.trim()
    if (reason === '') refuse('reason_required', { act: 'revision' }, ['reason'])
    const population = await getPopulation(tx, actor.authorityId, cycle, 'verified', null)
    const published = await publishRevision(scope, { cycleId: cycle.id, kind: 'corrected', reason, population })
    if (published.changed === 0) refuse('nothing_to_revise', {})
    const { publicationId, revision } = published
    return changed(
      { state: cycle.state, version: cycle.version, publicationId, revision },
      entry('publication.publish', 'publication', publicationId, null, { ...published, reason }),
    )
  },
})
