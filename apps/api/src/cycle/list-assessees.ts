import { effectiveDeadline } from '@yaodian/domain'
import { z } from 'zod'
import { readRetirements } from '../organisation/organisation-name.ts'
import { query } from '../query.ts'
import { listCycleAssessees } from './cycle-assessee-store.ts'
import { getCycleHead } from './cycle-store.ts'

/** The assessees of a cycle by group and name, each with the deadline that holds for it and when it first submitted. */
export const listAssessees = query({
  input: z.object({ cycleId: z.string() }),
  action: 'progress.read',
  subject: () => ({}),
  async run({ reader, actor, input }) {
    const cycle = await getCycleHead(reader, actor.authorityId, input.cycleId)
    const assessees = await listCycleAssessees(reader, actor.authorityId, cycle.id)
    const retired = await readRetirements(reader, actor.authorityId)
    return assessees.map(({ organisationId, ...each }) => ({
      id: organisationId,
      ...each,
      deadline: effectiveDeadline(cycle, each),
      extended: each.deadline !== null,
      /** The organisation itself is no longer used from this day on; it is still assessed here until it is taken out. */
      retiredOn: retired.get(organisationId) ?? null,
    }))
  },
})
