import { checkWithdraw, confirmingOffice, entry, refuseIfAny } from '@yaodian/domain'
import { z } from 'zod'
import { changed, command, RequestId, unchanged } from '../command.ts'
import { getFrame } from '../response/cycle-frame.ts'
import { decidingSubject, readDecider } from '../review/reviewing.ts'
import { requireVersion } from '../version.ts'
import { getVeto } from './veto-subject.ts'
import { getOccurrence, saveWithdrawn } from './veto-store.ts'

/** The office withdraws a veto that it confirmed, with a reason; both stay on record. */
export const withdrawVeto = command({
  input: z.object({
    requestId: RequestId,
    cycleId: z.string(),
    occurrenceId: z.string(),
    version: z.number().int(),
    reason: z.string().max(2000),
  }),
  action: 'veto.confirm',
  async subject({ tx, actor, input }) {
    const frame = await getFrame(tx, actor.authorityId, input.cycleId)
    const occurrence = await getOccurrence(tx, actor.authorityId, input.cycleId, input.occurrenceId)
    return decidingSubject(
      frame,
      actor,
      confirmingOffice(getVeto(frame, occurrence.vetoCode), actor.organisationId),
      occurrence.assesseeId,
    )
  },
  async run({ tx, actor, place, input, now }) {
    const frame = await getFrame(tx, actor.authorityId, input.cycleId)
    const occurrence = await getOccurrence(tx, actor.authorityId, input.cycleId, input.occurrenceId)
    if (occurrence.withdrawnAt !== null) return unchanged({ id: occurrence.id })
    requireVersion('veto', occurrence.version, input.version)
    const { appointedAt } = await readDecider(tx, actor, place.today)
    const { organisationId } = actor
    const about = { cycleState: frame.state, assesseeId: occurrence.assesseeId, organisationId, appointedAt }
    refuseIfAny(checkWithdraw(about, input.reason))
    const after = {
      ...occurrence,
      withdrawnAt: now,
      withdrawnReason: input.reason.trim(),
      version: occurrence.version + 1,
    }
    await saveWithdrawn(tx, actor.authorityId, after)
    return changed({ id: occurrence.id }, entry('veto.withdraw', 'veto', occurrence.id, occurrence, after))
  },
})
