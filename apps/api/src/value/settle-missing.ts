import {
  checkCycleState,
  checkSeen,
  checkValue,
  DomainError,
  entry,
  problem,
  refuse,
  refuseIfAny,
  reportValue,
  settle,
  verifyValue,
  afterOthersChange,
} from '@yaodian/domain'
import { z } from 'zod'
import { changed, command, RequestId, wholeAuthority, type CommandScope } from '../command.ts'
import { periodOf } from '../response/cycle-frame.ts'
import { insertEvent } from '../response/event-store.ts'
import { factsOf } from '../response/facts.ts'
import { At } from '../response/get-response.ts'
import { saveResponse } from '../response/response-store.ts'
import { readersOf, readScene, responseOf, type Scene } from '../response/scene.ts'
import { requireVersion } from '../version.ts'
import { saveValue } from './value-store.ts'

const Decision = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('value'),
    dataItemId: z.string(),
    text: z.string().min(1).max(4000),
    version: z.number().int().min(0),
  }),
  z.object({ kind: z.literal('not_applicable') }),
])

const Input = At.extend({
  requestId: RequestId,
  version: z.number().int(),
  decision: Decision,
  reason: z.string().max(2000),
})

type Scope = CommandScope<z.output<typeof Input>>

/** The administrator settles what nobody supplied, with a reason: by a value, or as not applicable. */
export const settleMissing = command({
  input: Input,
  action: 'value.settle_missing',
  subject: wholeAuthority,
  async run(scope) {
    const { tx, actor, place, input, context, now } = scope
    const scene = await readScene(tx, actor.authorityId, place.today, input)
    const { response, ask } = responseOf(scene, input.indicatorId)
    requireVersion('response', response.version, input.version)
    refuseIfAny(checkCycleState(scene.frame.state, ['open', 'reviewing']))
    if (input.reason.trim() === '') refuseIfAny([problem('reason_required', { act: 'settle' }, ['reason'])])
    if (response.state !== 'waiting')
      refuseIfAny([problem('response_state_wrong', { state: response.state, needed: 'waiting' })])
    if (input.decision.kind === 'value') await settleValue(scope, scene, input.decision)
    const after = settle(
      response,
      factsOf(scene.frame, ask, input.assesseeId, scene.values),
      input.decision.kind,
      actor.accountId,
      now,
    )
    const kept = await saveResponse(tx, actor.authorityId, response, after)
    const { cycleId, assesseeId, indicatorId } = input
    await insertEvent(tx, actor.authorityId, {
      id: context.newId(),
      cycleId,
      assesseeId,
      indicatorId,
      kind: 'settled',
      at: now,
      accountId: actor.accountId,
      organisationId: actor.organisationId,
      text: input.reason.trim(),
      detail: JSON.stringify(input.decision),
    })
    return changed(
      { state: kept.state, version: kept.version },
      entry('value.settle_missing', 'response', indicatorId, response, {
        ...kept,
        decision: input.decision,
        reason: input.reason,
      }),
    )
  },
})

/** The value stands as verified with the reason; other indicators that read it learn of it. */
async function settleValue(
  { tx, actor, input, now }: Scope,
  scene: Scene,
  decision: Extract<z.output<typeof Decision>, { kind: 'value' }>,
): Promise<void> {
  const { ask } = responseOf(scene, input.indicatorId)
  const item =
    [...ask.own, ...ask.others].find(each => each.item.id === decision.dataItemId)?.item ??
    refuse('not_found', { noun: 'data_item' })
  const period = periodOf(scene.frame, 'current')
  const current = scene.values.get(period, input.assesseeId, item.id)
  refuseIfAny(checkSeen(item.name, current, decision.version, '', ['decision']))
  const read = checkValue(item, decision.text, ['decision', 'text'])
  if (!read.ok) throw new DomainError(read.problems)
  if (read.value === null) return refuse('value_missing', { item: item.name }, ['decision', 'text'])
  const blank = { period, assesseeId: input.assesseeId, dataItemId: item.id }
  const reported = reportValue(current, blank, { value: read.value, by: actor.accountId, at: now, source: 'settled' })
  const value = verifyValue(reported, read.value, actor.accountId, now, input.reason.trim())
  scene.values.set(value)
  await saveValue(tx, actor.authorityId, scene.frame.id, value)
  for (const other of readersOf(scene, item.id)) {
    if (other.indicatorId === input.indicatorId) continue
    await saveResponse(
      tx,
      actor.authorityId,
      other,
      afterOthersChange(other, responseOf(scene, other.indicatorId).facts),
      true,
    )
  }
}
