import { addWorkingDays, entry, returnResponse as giveBack, returnWorkingDays } from '@yaodian/domain'
import { z } from 'zod'
import { calendarFrom } from '../calendar/calendar-store.ts'
import { changed, command, RequestId } from '../command.ts'
import type { Reader } from '../database/reader.ts'
import { insertEvent } from '../response/event-store.ts'
import { At } from '../response/get-response.ts'
import { saveResponse } from '../response/response-store.ts'
import { readScene, responseOf } from '../response/scene.ts'
import { readReviewed } from '../submission/read-parts.ts'
import { requireVersion } from '../version.ts'
import { readDecider, reviewSubject } from './reviewing.ts'

/** The office returns the assessee's part of one response with a reason; without a date it has three working days. */
export const returnResponse = command({
  input: At.extend({
    requestId: RequestId,
    version: z.number().int(),
    reason: z.string().max(2000),
    dueOn: z.iso.date().nullable(),
  }),
  action: 'review.decide',
  subject: ({ tx, actor, input }) => reviewSubject(tx, actor, input),
  async run({ tx, actor, place, input, context, now }) {
    const scene = await readScene(tx, actor.authorityId, place.today, input)
    const { response, facts } = responseOf(scene, input.indicatorId)
    requireVersion('response', response.version, input.version)
    const dueOn = input.dueOn ?? (await defaultDueOn(tx, actor.authorityId, place.today))
    const { appointedAt } = await readDecider(tx, actor, place.today)
    const who = { cycleState: scene.frame.state, organisationId: actor.organisationId, appointedAt }
    const after = giveBack(response, facts, who, { reason: input.reason, dueOn, today: place.today })
    const kept = await saveResponse(tx, actor.authorityId, response, after)
    const { cycleId, assesseeId, indicatorId } = input
    await insertEvent(tx, actor.authorityId, {
      id: context.newId(),
      cycleId,
      assesseeId,
      indicatorId,
      kind: 'returned',
      at: now,
      accountId: actor.accountId,
      organisationId: actor.organisationId,
      text: kept.returnReason,
      detail: JSON.stringify(await readReviewed(tx, actor.authorityId, scene, indicatorId)),
    })
    return changed(
      { state: kept.state, version: kept.version, dueOn },
      entry('response.return', 'response', indicatorId, response, kept),
    )
  },
})

/** Three working days from today, by the authority's calendar. */
export async function defaultDueOn(reader: Reader, authorityId: string, today: string): Promise<string> {
  return addWorkingDays(today, returnWorkingDays, await calendarFrom(reader, authorityId, today))
}
