import {
  afterOthersChange,
  checkCorrect,
  checkSeen,
  checkValue,
  DomainError,
  refuse,
  refuseIfAny,
  verifiedOrReported,
  verifyValue,
} from '@yaodian/domain'
import { z } from 'zod'
import { changed, command, RequestId, unchanged } from '../command.ts'
import { periodOf } from '../response/cycle-frame.ts'
import { insertEvent } from '../response/event-store.ts'
import { At } from '../response/get-response.ts'
import { detailOf, entryMoving } from '../response/move.ts'
import { saveResponse } from '../response/response-store.ts'
import { readScene, responseOf } from '../response/scene.ts'
import { requireVersion } from '../version.ts'
import { keepVerified } from './keep-verified.ts'
import { readDecider, reviewingOf, reviewSubject } from './reviewing.ts'

/** The responsible office sets a verified value other than the reported one, with its reason; accepting is an act of its own. */
export const correctValue = command({
  input: At.extend({
    requestId: RequestId,
    version: z.number().int(),
    dataItemId: z.string(),
    text: z.string().min(1).max(4000),
    valueVersion: z.number().int().min(0),
    reason: z.string().max(2000),
  }),
  action: 'review.decide',
  subject: ({ tx, actor, input }) => reviewSubject(tx, actor, input),
  async run(scope) {
    const { tx, actor, place, input, context, now } = scope
    const scene = await readScene(tx, actor.authorityId, place.today, input)
    const { response, ask } = responseOf(scene, input.indicatorId)
    requireVersion('response', response.version, input.version)
    const decider = await readDecider(tx, actor, place.today)
    refuseIfAny(
      checkCorrect(response, reviewingOf(scene.frame, decider, ask, input.assesseeId, scene.values), input.reason),
    )
    const item =
      [...ask.own, ...ask.others].find(each => each.item.id === input.dataItemId && each.current)?.item ??
      refuse('not_found', { noun: 'data_item' })
    const current =
      scene.values.get(periodOf(scene.frame, 'current'), input.assesseeId, item.id) ??
      refuse('value_missing', { item: item.name })
    refuseIfAny(checkSeen(item.name, current, input.valueVersion, '', ['valueVersion']))
    const read = checkValue(item, input.text, ['text'])
    if (!read.ok) throw new DomainError(read.problems)
    if (read.value === null) return refuse('value_missing', { item: item.name }, ['text'])
    const value = verifyValue(current, read.value, actor.accountId, now, input.reason.trim())
    if (value === current)
      return unchanged({ state: response.state, version: response.version, valueVersion: current.version })
    const others = await keepVerified(scope, scene, value, {
      indicatorId: input.indicatorId,
      reason: input.reason.trim(),
    })
    const kept = await saveResponse(
      tx,
      actor.authorityId,
      response,
      afterOthersChange(response, responseOf(scene, input.indicatorId).facts),
      true,
    )
    const { cycleId, assesseeId, indicatorId } = input
    await insertEvent(tx, actor.authorityId, {
      id: context.newId(),
      cycleId,
      assesseeId,
      indicatorId,
      kind: 'corrected',
      at: now,
      accountId: actor.accountId,
      organisationId: actor.organisationId,
      text: input.reason.trim(),
      detail: detailOf({ before: response, after: kept }, [
        { dataItemId: item.id, before: verifiedOrReported(current), after: value.verified },
      ]),
    })
    return changed(
      { state: kept.state, version: kept.version, valueVersion: value.version },
      entryMoving('value.verify', 'data_value', item.id, { before: current, after: value }, scene.frame, [
        { before: response, after: kept },
        ...others,
      ]),
    )
  },
})
