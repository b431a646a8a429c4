import {
  checkSeen,
  checkSettle,
  checkValue,
  DomainError,
  neverWritten,
  refuse,
  refuseIfAny,
  settle,
  verifiedOrReported,
  verifyValue,
  type Ask,
  type DataValue,
} from '@yaodian/domain'
import { z } from 'zod'
import { changed, command, RequestId, wholeAuthority, type CommandScope } from '../command.ts'
import { periodOf } from '../response/cycle-frame.ts'
import { insertEvent } from '../response/event-store.ts'
import { factsOf } from '../response/facts.ts'
import { At } from '../response/get-response.ts'
import { entryMoving, type Move } from '../response/move.ts'
import { saveResponse } from '../response/response-store.ts'
import { readScene, responseOf, type Scene } from '../response/scene.ts'
import { keepVerified } from '../review/keep-verified.ts'
import { readDecider } from '../review/reviewing.ts'
import { requireVersion } from '../version.ts'

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
    const { appointedAt } = await readDecider(tx, actor, place.today)
    refuseIfAny(
      checkSettle(response, {
        cycleState: scene.frame.state,
        organisationId: actor.organisationId,
        appointedAt,
        today: place.today,
        lacking: isLacking(scene, ask),
        reason: input.reason,
        decision: input.decision.kind,
      }),
    )
    const settled = input.decision.kind === 'value' ? await settleValue(scope, scene, input.decision) : null
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
      entryMoving(
        'value.settle_missing',
        'response',
        indicatorId,
        {
          before: response,
          after: { ...kept, decision: input.decision, reason: input.reason, verified: settled?.verified ?? null },
        },
        scene.frame,
        settled?.moves ?? [],
      ),
    )
  },
})

/** The value stands as verified with the reason, beside whatever was reported; other indicators that read it learn of it. */
async function settleValue(
  scope: Scope,
  scene: Scene,
  decision: Extract<z.output<typeof Decision>, { kind: 'value' }>,
): Promise<{ readonly verified: DataValue; readonly moves: readonly Move[] }> {
  const { actor, input, now } = scope
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
  const before = current ?? neverWritten({ period, assesseeId: input.assesseeId, dataItemId: item.id })
  const reason = input.reason.trim()
  const verified: DataValue = {
    ...verifyValue(before, read.value, actor.accountId, now, reason),
    source: 'settled',
  }
  return { verified, moves: await keepVerified(scope, scene, verified, { indicatorId: input.indicatorId, reason }) }
}

/** Whether a value that the indicator reads is not there. */
function isLacking({ frame, values, assessee }: Scene, ask: Ask): boolean {
  return [...ask.own, ...ask.others]
    .filter(each => each.current)
    .some(({ item }) => {
      const value = values.get(periodOf(frame, 'current'), assessee.organisationId, item.id)
      return value === undefined || verifiedOrReported(value) === null
    })
}
