import { attestedState, can, falseReportOffice } from '@yaodian/domain'
import { z } from 'zod'
import { listCycleAssessees } from '../cycle/cycle-assessee-store.ts'
import { query } from '../query.ts'
import { readAccountNames } from '../response/account-name.ts'
import { getFrame, getLine } from '../response/cycle-frame.ts'
import { falseReportSubject } from './false-report-subject.ts'
import { listFalseReports } from './false-report-store.ts'

/** What the scheme says of false reporting, which indicators the actor's office may establish it for, and everything on record. */
export const listCycleFalseReports = query({
  input: z.object({ cycleId: z.string() }),
  action: 'review.read',
  subject: () => ({}),
  async run({ reader, actor, input }) {
    const { authorityId } = actor
    const frame = await getFrame(reader, authorityId, input.cycleId)
    const { definition, indicators, officeNames } = frame.scheme.frozen
    const assessees = await listCycleAssessees(reader, authorityId, input.cycleId)
    const names = new Map(assessees.map(each => [each.organisationId, each.name]))
    const reports = await listFalseReports(reader, authorityId, input.cycleId, null)
    const name = await readAccountNames(
      reader,
      reports.flatMap(each => [each.recordedBy, each.confirmedBy]),
    )
    return {
      cycleState: frame.state,
      effect: definition.falseReporting ?? null,
      indicators: indicators.map(each => {
        const officeId = falseReportOffice(definition, each)
        return {
          id: each.id,
          name: each.name,
          groups: definition.entries.filter(line => line.indicatorId === each.id).flatMap(line => line.groups),
          officeName: officeNames[officeId] ?? each.officeName,
          mayDecide: can(actor, 'false_report.decide', { responsibleOfficeId: officeId }),
        }
      }),
      assessees: assessees.map(each => ({ id: each.organisationId, name: each.name, groupKey: each.groupKey })),
      reports: reports.map(each => ({
        ...each,
        state: attestedState(each),
        assesseeName: names.get(each.assesseeId) ?? '',
        indicatorName: getLine(frame, each.indicatorId).indicator.name,
        recordedByName: name(each.recordedBy),
        recordedByMe: each.recordedBy === actor.accountId,
        confirmedByName: name(each.confirmedBy),
        mayDecide:
          definition.falseReporting !== undefined &&
          can(actor, 'false_report.decide', falseReportSubject(frame, actor, each)),
      })),
    }
  },
})
