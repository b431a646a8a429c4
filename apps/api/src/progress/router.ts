import { router } from '../trpc.ts'
import { getMatrix } from './get-matrix.ts'

export const progressRouter = router({ matrix: getMatrix })
