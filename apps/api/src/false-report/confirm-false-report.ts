import { attest, checkAttest, checkDecision, entry, refuseIfAny } from '@yaodian/domain'
import { z } from 'zod'
import { changed, command, RequestId, unchanged } from '../command.ts'
import { attestedCase } from '../occurrence/occurrence-scene.ts'
import { getFrame } from '../response/cycle-frame.ts'
import { requireVersion } from '../version.ts'
import { falseReportSubject } from './false-report-subject.ts'
import { getFalseReport, saveFalseReport } from './false-report-store.ts'

/** A second person establishes it: with the day on which the assessee was heard, and the document of the decision. From now on results count it. */
export const confirmFalseReport = command({
  input: z.object({
    requestId: RequestId,
    cycleId: z.string(),
    falseReportId: z.string(),
    version: z.number().int(),
    heardOn: z.string().max(10),
    documentNumber: z.string().max(100),
    on: z.string().max(10),
  }),
  action: 'false_report.decide',
  async subject({ tx, actor, input }) {
    const frame = await getFrame(tx, actor.authorityId, input.cycleId)
    return falseReportSubject(
      frame,
      actor,
      await getFalseReport(tx, actor.authorityId, input.cycleId, input.falseReportId),
    )
  },
  async run({ tx, actor, place, input, now }) {
    const frame = await getFrame(tx, actor.authorityId, input.cycleId)
    const report = await getFalseReport(tx, actor.authorityId, input.cycleId, input.falseReportId)
    if (report.confirmedAt !== null && report.withdrawnAt === null) return unchanged({ id: report.id })
    requireVersion('false_report', report.version, input.version)
    const { heardOn, on, indicatorId } = { ...report, ...input }
    const documentNumber = input.documentNumber.trim()
    const about = await attestedCase(tx, { actor, frame, today: place.today }, report.assesseeId)
    refuseIfAny([
      ...checkAttest(report, about),
      ...checkDecision({ indicatorId, documentNumber, on, heardOn }, place.today),
    ])
    const after = { ...attest(report, about, now), heardOn, documentNumber, on }
    await saveFalseReport(tx, actor.authorityId, after)
    return changed({ id: report.id }, entry('false_report.confirm', 'false_report', report.id, report, after))
  },
})
