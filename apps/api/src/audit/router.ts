import { router } from '../trpc.ts'
import { listEntries } from './list-entries.ts'
import { verifyChain } from './verify-chain.ts'

export const auditRouter = router({
  list: listEntries,
  verify: verifyChain,
})
