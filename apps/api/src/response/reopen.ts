import { afterOwnChange, openReturn } from '@yaodian/domain'
import type { CommandScope } from '../command.ts'
import { insertEvents } from './event-store.ts'
import { detailOf, type Move, type ValueChange } from './move.ts'
import { saveResponse, type KeptResponse } from './response-store.ts'
import { responseOf, type Scene } from './scene.ts'

/** Takes back what was confirmed or decided of responses whose assessee changed something, and says so in their timelines, with the values that did it. The scene holds the change already. Returns all of them, before and after. */
export async function reopen(
  { tx, actor, context, now }: CommandScope<unknown>,
  scene: Scene,
  responses: readonly KeptResponse[],
  changes: readonly ValueChange[] = [],
): Promise<readonly Move[]> {
  const moves: Move[] = []
  const by = openReturn(responses, scene.time)
  for (const response of responses) {
    const { facts } = responseOf(scene, response.indicatorId)
    const changed = afterOwnChange(response, facts, scene.time, by)
    const after = await saveResponse(tx, actor.authorityId, response, changed, response.confirmed)
    moves.push({ before: response, after })
  }
  await insertEvents(
    tx,
    actor.authorityId,
    moves
      .filter(({ before, after }) => before.version !== after.version)
      .map(move => ({
        id: context.newId(),
        cycleId: move.before.cycleId,
        assesseeId: move.before.assesseeId,
        indicatorId: move.before.indicatorId,
        kind: 'reopened',
        at: now,
        accountId: actor.accountId,
        organisationId: actor.organisationId,
        text: null,
        detail: detailOf(move, changes),
      })),
  )
  return moves
}
