import { query } from '../query.ts'
import { getCycleAssessee } from '../cycle/cycle-assessee-store.ts'
import { getCycleHead } from '../cycle/cycle-store.ts'
import { readAccountNames } from '../response/account-name.ts'
import { Submitting } from './check-submission.ts'
import { listSubmissionsOf } from './submission-store.ts'
import { viewReceipt } from './view-receipt.ts'

/** An assessee's receipts in a cycle, newest first. */
export const listSubmissions = query({
  input: Submitting,
  action: 'submission.read',
  subject: ({ input }) => ({ assesseeId: input.assesseeId }),
  async run({ reader, actor, input }) {
    const cycle = await getCycleHead(reader, actor.authorityId, input.cycleId)
    const assessee = await getCycleAssessee(reader, actor.authorityId, input.cycleId, input.assesseeId)
    const submissions = await listSubmissionsOf(reader, actor.authorityId, input.cycleId, input.assesseeId)
    const name = await readAccountNames(
      reader,
      submissions.map(each => each.confirmedBy),
    )
    return {
      receipts: submissions.map(each =>
        viewReceipt(each, { cycle: cycle.name, assessee: assessee.name, by: name(each.confirmedBy) }),
      ),
    }
  },
})
