import { checkWithdraw, confirmingOffice, entry, refuseIfAny, withdrawn } from '@yaodian/domain'
import { z } from 'zod'
import { changed, command, RequestId, unchanged } from '../command.ts'
import { getFrame } from '../response/cycle-frame.ts'
import { decidingSubject } from '../review/reviewing.ts'
import { requireVersion } from '../version.ts'
import { attestedCase, getType } from './occurrence-scene.ts'
import { getOccurrence, saveAttested } from './occurrence-store.ts'

/** The office withdraws what it recorded or confirmed, with a reason; it stays on record. */
export const withdrawOccurrence = command({
  input: z.object({
    requestId: RequestId,
    cycleId: z.string(),
    occurrenceId: z.string(),
    version: z.number().int(),
    reason: z.string().max(2000),
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
    if (occurrence.withdrawnAt !== null) return unchanged({ id: occurrence.id })
    requireVersion('occurrence', occurrence.version, input.version)
    const about = await attestedCase(tx, { actor, frame, today: place.today }, occurrence.assesseeId)
    refuseIfAny(checkWithdraw(about, input.reason))
    const after = withdrawn(occurrence, actor.accountId, now, input.reason)
    await saveAttested(tx, actor.authorityId, after)
    return changed({ id: occurrence.id }, entry('occurrence.withdraw', 'occurrence', occurrence.id, occurrence, after))
  },
})
