import { z } from 'zod'
import { query } from '../query.ts'
import { getCycleAssessee } from '../cycle/cycle-assessee-store.ts'
import { getCycleHead } from '../cycle/cycle-store.ts'
import { readAccountNames } from '../response/account-name.ts'
import { getSubmissionById } from './submission-store.ts'
import { viewReceipt } from './view-receipt.ts'

/** One receipt with what was confirmed, as it stood then. */
export const getSubmission = query({
  input: z.object({ cycleId: z.string(), submissionId: z.string() }),
  action: 'submission.read',
  subject: async ({ reader, actor, input }) => ({
    assesseeId: (await getSubmissionById(reader, actor.authorityId, input.cycleId, input.submissionId)).assesseeId,
  }),
  async run({ reader, actor, input }) {
    const submission = await getSubmissionById(reader, actor.authorityId, input.cycleId, input.submissionId)
    const cycle = await getCycleHead(reader, actor.authorityId, input.cycleId)
    const assessee = await getCycleAssessee(reader, actor.authorityId, input.cycleId, submission.assesseeId)
    const name = await readAccountNames(reader, [submission.confirmedBy])
    return {
      ...viewReceipt(submission, { cycle: cycle.name, assessee: assessee.name, by: name(submission.confirmedBy) }),
      content: submission.content,
    }
  },
})
