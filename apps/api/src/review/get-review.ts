import { can, checkAccept, checkReturn, differenceSince, PartContent, type Difference } from '@yaodian/domain'
import { query } from '../query.ts'
import type { Reader } from '../database/reader.ts'
import { listEvents } from '../response/event-store.ts'
import { At } from '../response/get-response.ts'
import type { ResponseAddress } from '../response/response-store.ts'
import { readScene, responseOf, type Scene } from '../response/scene.ts'
import { viewResponse } from '../response/view-response.ts'
import { readReviewed } from '../submission/read-parts.ts'
import { defaultDueOn } from './return-response.ts'
import { readDecider, reviewingOf, subjectOf } from './reviewing.ts'

/** A response for the office: the same view as the assessee's, what the reader may do with it, and what changed since it last decided. */
export const getReview = query({
  input: At,
  action: 'review.read',
  subject: () => ({}),
  async run({ reader, actor, place, input }) {
    const scene = await readScene(reader, actor.authorityId, place.today, input)
    const { response, ask, facts } = responseOf(scene, input.indicatorId)
    const dueOn = await defaultDueOn(reader, actor.authorityId, place.today)
    const who = reviewingOf(
      scene.frame,
      await readDecider(reader, actor, place.today),
      ask,
      input.assesseeId,
      scene.values,
    )
    const mine = can(actor, 'review.decide', subjectOf(scene.frame, actor, input))
    const problems = checkAccept(response, who)
    return {
      response: await viewResponse(reader, actor.authorityId, actor.organisationId, scene, input),
      // The reader's office decides on it, whatever stands in the way now.
      mine,
      mayDecide: mine && problems.length === 0,
      problems,
      // Any words would do here: whether it can be returned at all.
      mayReturn: mine && checkReturn(response, facts, who, { reason: '-', dueOn, today: place.today }).length === 0,
      defaultDueOn: dueOn,
      difference: await differenceOf(reader, actor.authorityId, scene, input),
    }
  },
})

async function differenceOf(reader: Reader, authorityId: string, scene: Scene, at: ResponseAddress) {
  const events = await listEvents(reader, authorityId, at)
  const last = events.findLast(each => (each.kind === 'returned' || each.kind === 'accepted') && each.detail !== null)
  if (last === undefined || last.detail === null) return null
  const now = await readReviewed(reader, authorityId, scene, at.indicatorId)
  const difference: Difference = differenceSince(PartContent.parse(JSON.parse(last.detail)), now)
  return {
    since: last.at,
    ...difference,
    items: difference.items.map(item => ({
      ...item,
      itemName: scene.frame.scheme.dataItems.get(item.dataItemId)?.name ?? '',
    })),
  }
}
