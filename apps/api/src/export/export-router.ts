import { appealRouter } from '../appeal/router.ts'
import { publicationRouter, resultRouter } from '../publication/router.ts'
import { router } from '../trpc.ts'

/** The procedures whose answers can be taken away as workbooks. */
export const exportRouter = router({ appeal: appealRouter, publication: publicationRouter, result: resultRouter })
