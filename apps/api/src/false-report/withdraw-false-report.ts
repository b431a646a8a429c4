import { checkWithdraw, entry, refuseIfAny, withdrawn } from '@yaodian/domain'
import { z } from 'zod'
import { changed, command, RequestId, unchanged } from '../command.ts'
import { attestedCase } from '../occurrence/occurrence-scene.ts'
import { getFrame } from '../response/cycle-frame.ts'
import { requireVersion } from '../version.ts'
import { falseReportSubject } from './false-report-subject.ts'
import { getFalseReport, saveFalseReport } from './false-report-store.ts'

/** The office drops what it recorded, or takes a decision back, with a reason; it stays on record. */
export const withdrawFalseReport = command({
  input: z.object({
    requestId: RequestId,
    cycleId: z.string(),
    falseReportId: z.string(),
    version: z.number().int(),
    reason: z.string().max(2000),
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
    if (report.withdrawnAt !== null) return unchanged({ id: report.id })
    requireVersion('false_report', report.version, input.version)
    const about = await attestedCase(tx, { actor, frame, today: place.today }, report.assesseeId)
    refuseIfAny(checkWithdraw(about, input.reason))
    const after = withdrawn(report, actor.accountId, now, input.reason)
    await saveFalseReport(tx, actor.authorityId, after)
    return changed({ id: report.id }, entry('false_report.withdraw', 'false_report', report.id, report, after))
  },
})
