import { router } from '../trpc.ts'
import { confirmFalseReport } from './confirm-false-report.ts'
import { listCycleFalseReports } from './list-false-reports.ts'
import { recordFalseReport } from './record-false-report.ts'
import { withdrawFalseReport } from './withdraw-false-report.ts'

export const falseReportRouter = router({
  list: listCycleFalseReports,
  record: recordFalseReport,
  confirm: confirmFalseReport,
  withdraw: withdrawFalseReport,
})
