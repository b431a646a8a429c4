import { raiseObjection as raise, refuse, refuseIfAny, checkSeen, verifiedOrReported } from '@yaodian/domain'
import { z } from 'zod'
import { changed, command, RequestId } from '../command.ts'
import { periodOf } from '../response/cycle-frame.ts'
import { insertEvent } from '../response/event-store.ts'
import { At } from '../response/get-response.ts'
import { detailOf, entryMoving } from '../response/move.ts'
import { saveResponse } from '../response/response-store.ts'
import { readScene, responseOf } from '../response/scene.ts'
import { insertObjection, listObjections, type KeptObjection } from './objection-store.ts'

/** The head contests a value that others supplied, with a reason, until the cycle is approved. */
export const raiseObjection = command({
  input: At.extend({
    requestId: RequestId,
    dataItemId: z.string(),
    reason: z.string().max(2000),
    version: z.number().int().min(0),
  }),
  action: 'objection.raise',
  subject: ({ input }) => ({ assesseeId: input.assesseeId }),
  async run({ tx, actor, place, input, context, now }) {
    const { cycleId, assesseeId, indicatorId, dataItemId } = input
    const scene = await readScene(tx, actor.authorityId, place.today, input)
    const { response, ask } = responseOf(scene, indicatorId)
    const asked =
      [...ask.own, ...ask.others].find(each => each.item.id === dataItemId) ??
      refuse('not_found', { noun: 'data_item' })
    const value = scene.values.get(periodOf(scene.frame, 'current'), assesseeId, dataItemId)
    refuseIfAny(checkSeen(asked.item.name, value, input.version, '', ['version']))
    const pending = (await listObjections(tx, actor.authorityId, input)).some(
      each => each.state === 'open' && each.dataItemId === dataItemId,
    )
    const item = {
      name: asked.item.name,
      mine: asked.item.supplier.kind === 'assessee',
      hasValue: value !== undefined && verifiedOrReported(value) !== null,
    }
    const after = raise(response, { item, reason: input.reason, pending, cycleState: scene.frame.state })
    const objection: KeptObjection = {
      id: context.newId(),
      cycleId,
      assesseeId,
      indicatorId,
      dataItemId,
      reason: input.reason.trim(),
      raisedBy: actor.accountId,
      raisedAt: now,
      state: 'open',
      answer: null,
      answeredBy: null,
      answeredAt: null,
      version: 1,
    }
    await insertObjection(tx, actor.authorityId, objection)
    const kept = await saveResponse(tx, actor.authorityId, response, after, true)
    await insertEvent(tx, actor.authorityId, {
      id: context.newId(),
      cycleId,
      assesseeId,
      indicatorId,
      kind: 'objected',
      at: now,
      accountId: actor.accountId,
      organisationId: actor.organisationId,
      text: objection.reason,
      detail: detailOf({ before: response, after: kept }),
    })
    return changed(
      { objectionId: objection.id, state: kept.state, version: kept.version },
      entryMoving('objection.raise', 'objection', objection.id, { before: null, after: objection }, scene.frame, [
        { before: response, after: kept },
      ]),
    )
  },
})
