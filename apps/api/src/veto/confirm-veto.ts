import { checkVeto, confirmingOffice, entry, refuseIfAny, vetoKey } from '@yaodian/domain'
import { z } from 'zod'
import { changed, command, RequestId } from '../command.ts'
import { getCycleAssessee } from '../cycle/cycle-assessee-store.ts'
import { getFrame } from '../response/cycle-frame.ts'
import { decidingSubject, readDecider } from '../review/reviewing.ts'
import { getVeto } from './veto-subject.ts'
import { insertOccurrence, listOccurrences } from './veto-store.ts'

/** The office that the scheme names confirms that a document establishes a veto. Nothing fires by itself. */
export const confirmVeto = command({
  input: z.object({
    requestId: RequestId,
    cycleId: z.string(),
    assesseeId: z.string(),
    vetoCode: z.string(),
    documentNumber: z.string().max(100),
    onDate: z.string().max(10),
    note: z.string().max(2000).nullable(),
  }),
  action: 'veto.confirm',
  async subject({ tx, actor, input }) {
    const frame = await getFrame(tx, actor.authorityId, input.cycleId)
    await getCycleAssessee(tx, actor.authorityId, input.cycleId, input.assesseeId)
    return decidingSubject(
      frame,
      actor,
      confirmingOffice(getVeto(frame, input.vetoCode), actor.organisationId),
      input.assesseeId,
    )
  },
  async run({ tx, actor, place, input, context, now }) {
    const { cycleId, assesseeId, vetoCode, onDate, note } = input
    const frame = await getFrame(tx, actor.authorityId, cycleId)
    const standing = (await listOccurrences(tx, actor.authorityId, cycleId))
      .filter(each => each.assesseeId === assesseeId && each.withdrawnAt === null)
      .map(each => each.key)
    const { appointedAt } = await readDecider(tx, actor, place.today)
    refuseIfAny(
      checkVeto(getVeto(frame, vetoCode), input, {
        cycleState: frame.state,
        today: place.today,
        assesseeId,
        organisationId: actor.organisationId,
        appointedAt,
        standing,
      }),
    )
    const documentNumber = input.documentNumber.trim()
    const occurrence = {
      id: context.newId(),
      cycleId,
      assesseeId,
      vetoCode,
      documentNumber,
      key: vetoKey(vetoCode, documentNumber),
      onDate,
      note,
      confirmedBy: actor.accountId,
      confirmedAt: now,
      withdrawnAt: null,
      withdrawnReason: null,
      version: 1,
    }
    await insertOccurrence(tx, actor.authorityId, occurrence)
    return changed({ id: occurrence.id }, entry('veto.confirm', 'veto', occurrence.id, null, occurrence))
  },
})
