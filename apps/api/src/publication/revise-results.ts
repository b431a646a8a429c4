import { checkCycleState, entry, refuse, refuseIfAny } from '@yaodian/domain'
import { z } from 'zod'
import { changed, command, RequestId, wholeAuthority } from '../command.ts'
import { getCycle } from '../cycle/cycle-store.ts'
import { changedCount, foreseeRevision } from './foresee-revision.ts'
import { publishRevision } from './publish-revision.ts'

/** A correction after appeals: a new, visible revision with its reason. What was published before stays as it was. */
export const reviseResults = command({
  input: z.object({ requestId: RequestId, cycleId: z.string(), reason: z.string().max(2000) }),
  action: 'result.publish',
  subject: wholeAuthority,
  foresee: foreseeRevision,
  async run(scope, foreseen) {
    const { tx, actor, input } = scope
    const cycle = await getCycle(tx, actor.authorityId, input.cycleId)
    refuseIfAny(checkCycleState(cycle.state, ['publicised']))
    const reason = input.reason.trim()
    if (reason === '') refuse('reason_required', { act: 'revision' }, ['reason'])
    if (changedCount(foreseen) === 0) refuse('nothing_to_revise', {})
    const published = await publishRevision(scope, { cycleId: cycle.id, kind: 'corrected', reason, foreseen })
    const { publicationId, revision } = published
    return changed(
      { state: cycle.state, version: cycle.version, publicationId, revision },
      entry('publication.publish', 'publication', publicationId, null, { ...published, reason }),
    )
  },
})
