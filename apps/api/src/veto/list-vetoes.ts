import { z } from 'zod'
import { can, confirmingOffice } from '@yaodian/domain'
import { listCycleAssessees } from '../cycle/cycle-assessee-store.ts'
import { query } from '../query.ts'
import { readAccountNames } from '../response/account-name.ts'
import { getFrame } from '../response/cycle-frame.ts'
import { listOccurrences } from './veto-store.ts'

/** The scheme's vetoes, and what was confirmed or withdrawn. */
export const listVetoes = query({
  input: z.object({ cycleId: z.string() }),
  action: 'review.read',
  subject: () => ({}),
  async run({ reader, actor, input }) {
    const frame = await getFrame(reader, actor.authorityId, input.cycleId)
    const names = new Map(
      (await listCycleAssessees(reader, actor.authorityId, input.cycleId)).map(each => [
        each.organisationId,
        each.name,
      ]),
    )
    const occurrences = await listOccurrences(reader, actor.authorityId, input.cycleId)
    const name = await readAccountNames(
      reader,
      occurrences.map(each => each.confirmedBy),
    )
    return {
      vetoes: frame.scheme.frozen.definition.vetoes.map(veto => ({
        ...veto,
        officeName: frame.scheme.frozen.officeNames[veto.officeId] ?? '',
        mayConfirm: can(actor, 'veto.confirm', { responsibleOfficeId: confirmingOffice(veto, actor.organisationId) }),
      })),
      occurrences: occurrences.map(each => ({
        ...each,
        confirmedBy: name(each.confirmedBy),
        assesseeName: names.get(each.assesseeId) ?? '',
      })),
    }
  },
})
