import { checkOpen, refuseIfAny } from '@yaodian/domain'
import { z } from 'zod'
import { changed, command, RequestId, unchanged } from '../command.ts'
import { insertEvent } from '../response/event-store.ts'
import { entryMoving } from '../response/move.ts'
import { reopen } from '../response/reopen.ts'
import { readScene, responseOf } from '../response/scene.ts'
import { getEvidenceById, markEvidenceRemoved } from './evidence-store.ts'

/** Takes a file off a response. It is marked, not erased: a receipt or a review may name it. */
export const removeEvidence = command({
  input: z.object({ requestId: RequestId, cycleId: z.string(), evidenceId: z.string() }),
  action: 'evidence.attach',
  subject: async ({ tx, actor, input }) => ({
    assesseeId: (await getEvidenceById(tx, actor.authorityId, input.cycleId, input.evidenceId)).assesseeId,
  }),
  async run(scope) {
    const { tx, actor, place, input, context, now } = scope
    const evidence = await getEvidenceById(tx, actor.authorityId, input.cycleId, input.evidenceId)
    if (evidence.removedAt !== null) return unchanged({ removed: evidence.id })
    const { cycleId, assesseeId, indicatorId } = evidence
    const scene = await readScene(tx, actor.authorityId, place.today, evidence)
    const { response } = responseOf(scene, indicatorId)
    refuseIfAny(checkOpen(response, scene.time))
    await markEvidenceRemoved(tx, actor.authorityId, cycleId, evidence.id, now)
    const moves = await reopen(scope, scene, [response])
    await insertEvent(tx, actor.authorityId, {
      id: context.newId(),
      cycleId,
      assesseeId,
      indicatorId,
      kind: 'evidence_removed',
      at: now,
      accountId: actor.accountId,
      organisationId: actor.organisationId,
      text: evidence.name,
      detail: null,
    })
    return changed(
      { removed: evidence.id },
      entryMoving(
        'evidence.remove',
        'evidence',
        evidence.id,
        { before: evidence, after: { ...evidence, removedAt: now } },
        scene.frame,
        moves,
      ),
    )
  },
})
