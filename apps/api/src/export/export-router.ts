import { accountRouter } from '../account/router.ts'
import { appealRouter } from '../appeal/router.ts'
import { organisationRouter } from '../organisation/router.ts'
import { publicationRouter, resultRouter } from '../publication/router.ts'
import { taskRouter } from '../response/router.ts'
import { router } from '../trpc.ts'

/** The procedures whose answers can be taken away as workbooks. */
export const exportRouter = router({
  account: accountRouter,
  appeal: appealRouter,
  organisation: organisationRouter,
  publication: publicationRouter,
  result: resultRouter,
  task: taskRouter,
})
