import { checkRecord, checkStandingReport, entry, recorded, refuseIfAny } from '@yaodian/domain'
import { z } from 'zod'
import { changed, command, RequestId } from '../command.ts'
import { attestedCase } from '../occurrence/occurrence-scene.ts'
import { getFrame } from '../response/cycle-frame.ts'
import { getResponseAt } from '../response/response-store.ts'
import { falseReportSubject } from './false-report-subject.ts'
import { insertFalseReport, listFalseReports, type KeptFalseReport } from './false-report-store.ts'

/** The office records what it found wrong in a reported value. Nothing follows until the assessee was heard and a second person decided. */
export const recordFalseReport = command({
  input: z.object({
    requestId: RequestId,
    cycleId: z.string(),
    assesseeId: z.string(),
    indicatorId: z.string(),
    finding: z.string().max(2000),
  }),
  action: 'false_report.decide',
  async subject({ tx, actor, input }) {
    const frame = await getFrame(tx, actor.authorityId, input.cycleId)
    await getResponseAt(tx, actor.authorityId, input)
    return falseReportSubject(frame, actor, input)
  },
  async run({ tx, actor, place, input, context, now }) {
    const { cycleId, assesseeId, indicatorId, finding } = input
    const frame = await getFrame(tx, actor.authorityId, cycleId)
    const about = await attestedCase(tx, { actor, frame, today: place.today }, assesseeId)
    const standing = (await listFalseReports(tx, actor.authorityId, cycleId, assesseeId)).filter(
      each => each.withdrawnAt === null,
    )
    refuseIfAny([...checkRecord(about), ...checkStandingReport({ indicatorId, finding }, standing)])
    const report: KeptFalseReport = {
      ...recorded(actor.accountId, now),
      id: context.newId(),
      cycleId,
      assesseeId,
      indicatorId,
      finding: finding.trim(),
      heardOn: null,
      documentNumber: null,
      on: null,
    }
    await insertFalseReport(tx, actor.authorityId, report)
    return changed({ id: report.id }, entry('false_report.record', 'false_report', report.id, null, report))
  },
})
