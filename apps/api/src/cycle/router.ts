import { router } from '../trpc.ts'
import { closeFilling } from './close-filling.ts'
import { cycleOverview } from './cycle-overview.ts'
import { extendDeadline } from './extend-deadline.ts'
import { getCycle } from './get-cycle.ts'
import { listAssessees } from './list-assessees.ts'
import { listCycles } from './list-cycles.ts'
import { listWithdrawals } from './list-withdrawals.ts'
import { openCycle } from './open-cycle.ts'
import { previewCycle } from './preview-cycle.ts'
import { readmitAssessee } from './readmit-assessee.ts'
import { withdrawAssessee } from './withdraw-assessee.ts'

export const cycleRouter = router({
  list: listCycles,
  get: getCycle,
  preview: previewCycle,
  open: openCycle,
  assessees: listAssessees,
  overview: cycleOverview,
  closeFilling,
  extend: extendDeadline,
  withdraw: withdrawAssessee,
  readmit: readmitAssessee,
  withdrawals: listWithdrawals,
})
