import { router } from '../trpc.ts'
import { acceptResponse } from './accept-response.ts'
import { confirmSupplied } from './confirm-supplied.ts'
import { correctValue } from './correct-value.ts'
import { getQueue } from './get-queue.ts'
import { getReview } from './get-review.ts'
import { returnResponse } from './return-response.ts'

export const reviewRouter = router({
  queue: getQueue,
  get: getReview,
  accept: acceptResponse,
  correct: correctValue,
  returnResponse,
  confirmSupplied,
})
