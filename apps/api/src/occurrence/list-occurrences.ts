import { attestedState, can, confirmingOffice, occurrenceTypes } from '@yaodian/domain'
import { z } from 'zod'
import { listCycleAssessees } from '../cycle/cycle-assessee-store.ts'
import { query } from '../query.ts'
import { readAccountNames } from '../response/account-name.ts'
import { getFrame } from '../response/cycle-frame.ts'
import { decidingSubject } from '../review/reviewing.ts'
import { getType } from './occurrence-scene.ts'
import { listOccurrences } from './occurrence-store.ts'

/** The scheme's types of bonus and penalty with their tables, and everything on record in a cycle. */
export const listCycleOccurrences = query({
  input: z.object({ cycleId: z.string() }),
  action: 'review.read',
  subject: () => ({}),
  async run({ reader, actor, input }) {
    const { authorityId } = actor
    const frame = await getFrame(reader, authorityId, input.cycleId)
    const { definition, officeNames } = frame.scheme.frozen
    const assessees = await listCycleAssessees(reader, authorityId, input.cycleId)
    const names = new Map(assessees.map(each => [each.organisationId, each.name]))
    const occurrences = await listOccurrences(reader, authorityId, input.cycleId, null)
    const name = await readAccountNames(
      reader,
      occurrences.flatMap(each => [each.recordedBy, each.confirmedBy, each.withdrawnBy]),
    )
    return {
      cycleState: frame.state,
      // What the table and the form value an occurrence by.
      categories: definition.categories,
      bonus: definition.bonus ?? null,
      penalty: definition.penalty ?? null,
      types: occurrenceTypes(definition).map(each => ({
        ...each,
        officeName: officeNames[each.type.officeId] ?? '',
        mayDecide: can(actor, 'occurrence.decide', {
          responsibleOfficeId: confirmingOffice(each.type, actor.organisationId),
        }),
      })),
      assessees: assessees.map(each => ({ id: each.organisationId, name: each.name, groupKey: each.groupKey })),
      occurrences: occurrences.map(each => ({
        ...each,
        state: attestedState(each),
        assesseeName: names.get(each.assesseeId) ?? '',
        recordedByName: name(each.recordedBy),
        recordedByMe: each.recordedBy === actor.accountId,
        confirmedByName: name(each.confirmedBy),
        mayDecide: can(
          actor,
          'occurrence.decide',
          decidingSubject(
            frame,
            actor,
            confirmingOffice(getType(frame, each.type).type, actor.organisationId),
            each.assesseeId,
          ),
        ),
      })),
    }
  },
})
