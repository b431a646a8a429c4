import {
  checkRecord,
  checkRepeated,
  confirmingOffice,
  entry,
  readOccurrence,
  recorded,
  refuse,
  refuseIfAny,
} from '@yaodian/domain'
import { z } from 'zod'
import { changed, command, RequestId } from '../command.ts'
import { getCycleAssessee } from '../cycle/cycle-assessee-store.ts'
import { getFrame } from '../response/cycle-frame.ts'
import { decidingSubject } from '../review/reviewing.ts'
import { attestedCase, getType } from './occurrence-scene.ts'
import { insertOccurrences, listOccurrences, type KeptOccurrence } from './occurrence-store.ts'

const text = z.string().max(200)

/** What somebody typed, as domain's `OccurrenceDraft`. */
const Draft = z.object({
  type: text,
  on: z.string().max(10),
  documentNumber: z.string().max(100),
  dedupKey: text,
  level: text,
  place: text,
  count: text,
  points: text,
  sharePercent: text,
  issuer: text,
  reason: z.string().max(2000),
})

/** The office that the scheme names for a type records an award or a sanction by its document. It counts once another person of the office confirmed it. */
export const recordOccurrence = command({
  input: z.object({ requestId: RequestId, cycleId: z.string(), assesseeId: z.string(), draft: Draft }),
  action: 'occurrence.decide',
  async subject({ tx, actor, input }) {
    const frame = await getFrame(tx, actor.authorityId, input.cycleId)
    await getCycleAssessee(tx, actor.authorityId, input.cycleId, input.assesseeId)
    return decidingSubject(
      frame,
      actor,
      confirmingOffice(getType(frame, input.draft.type).type, actor.organisationId),
      input.assesseeId,
    )
  },
  async run({ tx, actor, place, input, context, now }) {
    const { cycleId, assesseeId, draft } = input
    const frame = await getFrame(tx, actor.authorityId, cycleId)
    const about = await attestedCase(tx, { actor, frame, today: place.today }, assesseeId)
    const read = readOccurrence(frame.scheme.frozen.definition, draft, { id: context.newId(), today: place.today })
    const standing = (await listOccurrences(tx, actor.authorityId, cycleId, assesseeId)).filter(
      each => each.withdrawnAt === null,
    )
    refuseIfAny([
      ...checkRecord(about),
      ...read.problems,
      ...(read.occurrence === null ? [] : checkRepeated(read.occurrence, standing)),
    ])
    const occurrence: KeptOccurrence = {
      ...(read.occurrence ?? refuse('not_found', { noun: 'occurrence' })),
      ...recorded(actor.accountId, now),
      cycleId,
      assesseeId,
    }
    await insertOccurrences(tx, actor.authorityId, [occurrence])
    return changed({ id: occurrence.id }, entry('occurrence.record', 'occurrence', occurrence.id, null, occurrence))
  },
})
