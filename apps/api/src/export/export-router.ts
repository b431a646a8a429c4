import { accountRouter } from '../account/router.ts'
import { appealRouter } from '../appeal/router.ts'
import { cycleRouter } from '../cycle/router.ts'
import { organisationRouter } from '../organisation/router.ts'
import { progressRouter } from '../progress/router.ts'
import { publicationRouter, resultRouter } from '../publication/router.ts'
import { taskRouter } from '../response/router.ts'
import { reviewRouter } from '../review/router.ts'
import { router } from '../trpc.ts'
import { valueRouter } from '../value/router.ts'

/** The procedures whose answers can be taken away as workbooks. */
export const exportRouter = router({
  account: accountRouter,
  appeal: appealRouter,
  cycle: cycleRouter,
  organisation: organisationRouter,
  progress: progressRouter,
  publication: publicationRouter,
  result: resultRouter,
  review: reviewRouter,
  task: taskRouter,
  value: valueRouter,
})
