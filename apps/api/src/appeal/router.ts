import { router } from '../trpc.ts'
import { decideCycleAppeal } from './decide-appeal.ts'
import { getCycleAppeal } from './get-appeal.ts'
import { listCycleAppeals } from './list-appeals.ts'
import { raiseAppeal } from './raise-appeal.ts'

export const appealRouter = router({
  raise: raiseAppeal,
  list: listCycleAppeals,
  get: getCycleAppeal,
  decide: decideCycleAppeal,
})
