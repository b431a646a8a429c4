import { afterOthersChange, verifiedOrReported, type DataValue } from '@yaodian/domain'
import type { CommandScope } from '../command.ts'
import { insertEvents } from '../response/event-store.ts'
import { detailOf, type Move } from '../response/move.ts'
import { saveResponse } from '../response/response-store.ts'
import { readersOf, responseOf, type Scene } from '../response/scene.ts'
import { saveValue } from '../value/value-store.ts'

/**
 * Keeps a verified value. Another indicator that reads it was decided on the old one: where the value is another, it needs a new decision,
 * and its timeline says why. Returns those.
 */
export async function keepVerified(
  { tx, actor, context, now }: CommandScope<unknown>,
  scene: Scene,
  value: DataValue,
  by: { readonly indicatorId: string; readonly reason: string | null },
): Promise<readonly Move[]> {
  const before = scene.values.get(value.period, value.assesseeId, value.dataItemId)
  scene.values.set(value)
  await saveValue(tx, actor.authorityId, scene.frame.id, value)
  const stood = before === undefined ? null : verifiedOrReported(before)
  if (stood === value.verified) return []
  const others = readersOf(scene, value.dataItemId).filter(each => each.indicatorId !== by.indicatorId)
  const moves: Move[] = []
  for (const other of others) {
    const after = afterOthersChange(other, responseOf(scene, other.indicatorId).facts)
    moves.push({ before: other, after: await saveResponse(tx, actor.authorityId, other, after, true) })
  }
  await insertEvents(
    tx,
    actor.authorityId,
    moves.map(move => ({
      id: context.newId(),
      cycleId: scene.frame.id,
      assesseeId: value.assesseeId,
      indicatorId: move.before.indicatorId,
      kind: 'corrected',
      at: now,
      accountId: actor.accountId,
      organisationId: actor.organisationId,
      text: by.reason,
      detail: detailOf(move, [{ dataItemId: value.dataItemId, before: stood, after: value.verified }]),
    })),
  )
  return moves
}
