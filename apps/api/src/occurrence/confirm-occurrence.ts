import { attest, checkOccurrence, confirmingOffice, entry, refuseIfAny } from '@yaodian/domain'
import { z } from 'zod'
import { changed, command, RequestId, unchanged } from '../command.ts'
import { getFrame } from '../response/cycle-frame.ts'
import { decidingSubject } from '../review/reviewing.ts'
import { requireVersion } from '../version.ts'
import { attestedCase, getType } from './occurrence-scene.ts'
import { getOccurrence, saveAttested } from './occurrence-store.ts'

/** A second person of the office confirms what was recorded; from now on results count it. */
export const confirmOccurrence = command({
  input: z.object({
    requestId: RequestId,
    cycleId: z.string(),
    occurrenceId: z.string(),
    version: z.number().int(),
  }),
  action: 'occurrence.decide',
  async subject({ tx, actor, input }) {
    const frame = await getFrame(tx, actor.authorityId, input.cycleId)
    const { type, assesseeId } = await getOccurrence(tx, actor.authorityId, input.cycleId, input.occurrenceId)
    return decidingSubject(frame, actor, confirmingOffice(getType(frame, type).type, actor.organisationId), assesseeId)
  },
  async run({ tx, actor, place, input, now }) {
    const frame = await getFrame(tx, actor.authorityId, input.cycleId)
    const occurrence = await getOccurrence(tx, actor.authorityId, input.cycleId, input.occurrenceId)
    if (occurrence.confirmedAt !== null && occurrence.withdrawnAt === null) return unchanged({ id: occurrence.id })
    requireVersion('occurrence', occurrence.version, input.version)
    refuseIfAny(checkOccurrence(frame.scheme.frozen.definition, occurrence))
    const about = await attestedCase(tx, { actor, frame, today: place.today }, occurrence.assesseeId)
    const after = attest(occurrence, about, now)
    await saveAttested(tx, actor.authorityId, after)
    return changed({ id: occurrence.id }, entry('occurrence.confirm', 'occurrence', occurrence.id, occurrence, after))
  },
})
