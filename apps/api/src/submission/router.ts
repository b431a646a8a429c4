import { router } from '../trpc.ts'
import { checkSubmission } from './check-submission.ts'
import { confirmSubmission } from './confirm-submission.ts'
import { getSubmission } from './get-submission.ts'
import { listSubmissions } from './list-submissions.ts'

export const submissionRouter = router({
  check: checkSubmission,
  confirm: confirmSubmission,
  list: listSubmissions,
  get: getSubmission,
})
