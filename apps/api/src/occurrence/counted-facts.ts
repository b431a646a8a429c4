import { falseReportOffice, occurrenceWorth } from '@yaodian/domain'
import { z } from 'zod'
import { getCycleAssessee } from '../cycle/cycle-assessee-store.ts'
import { confirmedFalseReports } from '../false-report/false-report-store.ts'
import { query } from '../query.ts'
import { getFrame, getLine } from '../response/cycle-frame.ts'
import { getType } from './occurrence-scene.ts'
import { confirmedOccurrences } from './occurrence-store.ts'

/** What counts for or against one assessee beside its indicators: confirmed awards, sanctions and false reports, each with its document and whom to ask. */
export const countedFacts = query({
  input: z.object({ cycleId: z.string(), assesseeId: z.string() }),
  action: 'result.read',
  subject: ({ input }) => ({ assesseeId: input.assesseeId }),
  async run({ reader, actor, input }) {
    const { authorityId } = actor
    const { cycleId, assesseeId } = input
    const frame = await getFrame(reader, authorityId, cycleId)
    const { groupKey } = await getCycleAssessee(reader, authorityId, cycleId, assesseeId)
    const { definition, officeNames } = frame.scheme.frozen
    const occurrences = (await confirmedOccurrences(reader, authorityId, cycleId, assesseeId)).get(assesseeId) ?? []
    const reports = (await confirmedFalseReports(reader, authorityId, cycleId, assesseeId)).get(assesseeId) ?? []
    return {
      cycleState: frame.state,
      occurrences: occurrences.map(each => {
        const { kind, type } = getType(frame, each.type)
        return {
          id: each.id,
          kind,
          typeName: type.name,
          on: each.on,
          documentNumber: each.documentNumber,
          reason: each.reason,
          officeName: officeNames[type.officeId] ?? '',
          worth: occurrenceWorth(definition, each, occurrences, groupKey),
        }
      }),
      falseReports: reports.map(each => {
        const { indicator } = getLine(frame, each.indicatorId)
        return {
          ...each,
          indicatorName: indicator.name,
          officeName: officeNames[falseReportOffice(definition, indicator)] ?? indicator.officeName,
        }
      }),
    }
  },
})
