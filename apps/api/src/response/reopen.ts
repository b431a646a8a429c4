import { afterOwnChange, openReturn } from '@yaodian/domain'
import type { CommandScope } from '../command.ts'
import { insertEvents } from './event-store.ts'
import { saveResponse, type KeptResponse } from './response-store.ts'
import { responseOf, type Scene } from './scene.ts'

/** Takes back what was confirmed or decided of responses whose assessee changed something, and says so in their timelines. The scene holds the change already. Returns them as kept. */
export async function reopen(
  { tx, actor, context, now }: CommandScope<unknown>,
  scene: Scene,
  responses: readonly KeptResponse[],
): Promise<readonly KeptResponse[]> {
  const after: KeptResponse[] = []
  const by = openReturn(responses, scene.time)
  for (const response of responses) {
    const { facts } = responseOf(scene, response.indicatorId)
    after.push(
      await saveResponse(
        tx,
        actor.authorityId,
        response,
        afterOwnChange(response, facts, scene.time, by),
        response.confirmed,
      ),
    )
  }
  const reopened = responses.filter((each, index) => each.version !== after[index]?.version)
  await insertEvents(
    tx,
    actor.authorityId,
    reopened.map(({ cycleId, assesseeId, indicatorId }) => ({
      id: context.newId(),
      cycleId,
      assesseeId,
      indicatorId,
      kind: 'reopened',
      at: now,
      accountId: actor.accountId,
      organisationId: actor.organisationId,
      text: null,
      detail: null,
    })),
  )
  return after
}
