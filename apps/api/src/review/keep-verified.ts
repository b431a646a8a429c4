import { afterOthersChange, verifiedOrReported, type DataValue, type ResponseState } from '@yaodian/domain'
import type { CommandScope } from '../command.ts'
import { insertEvents } from '../response/event-store.ts'
import { saveResponse } from '../response/response-store.ts'
import { readersOf, responseOf, type Scene } from '../response/scene.ts'
import { saveValue } from '../value/value-store.ts'

/** A response that a value verified for another indicator reached: where it stands now. */
export interface Reopened {
  readonly indicatorId: string
  readonly state: ResponseState
}

/**
 * Keeps a verified value. Another indicator that reads it was decided on the old one: where the value is another, it needs a new decision,
 * and its timeline says why. Returns those.
 */
export async function keepVerified(
  { tx, actor, context, now }: CommandScope<unknown>,
  scene: Scene,
  value: DataValue,
  by: { readonly indicatorId: string; readonly reason: string | null },
): Promise<readonly Reopened[]> {
  const before = scene.values.get(value.period, value.assesseeId, value.dataItemId)
  scene.values.set(value)
  await saveValue(tx, actor.authorityId, scene.frame.id, value)
  const stood = before === undefined ? null : verifiedOrReported(before)
  if (stood === value.verified) return []
  const others = readersOf(scene, value.dataItemId).filter(each => each.indicatorId !== by.indicatorId)
  const reopened: Reopened[] = []
  for (const other of others) {
    const after = afterOthersChange(other, responseOf(scene, other.indicatorId).facts)
    const { indicatorId, state } = await saveResponse(tx, actor.authorityId, other, after, true)
    reopened.push({ indicatorId, state })
  }
  await insertEvents(
    tx,
    actor.authorityId,
    reopened.map(({ indicatorId }) => ({
      id: context.newId(),
      cycleId: scene.frame.id,
      assesseeId: value.assesseeId,
      indicatorId,
      kind: 'corrected',
      at: now,
      accountId: actor.accountId,
      organisationId: actor.organisationId,
      text: by.reason,
      detail: JSON.stringify({ dataItemId: value.dataItemId, before: stood, after: value.verified }),
    })),
  )
  return reopened
}
