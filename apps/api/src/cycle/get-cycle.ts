import { burdenOf, asksOf, isInUse } from '@yaodian/domain'
import { z } from 'zod'
import { readRetirements } from '../organisation/organisation-name.ts'
import { query } from '../query.ts'
import { listCycleAssessees } from './cycle-assessee-store.ts'
import { getCycle as readCycle } from './cycle-store.ts'

/** A cycle: state, dates, the plan and scheme it runs on, its groups with the number of assessees and what one of them is asked for. */
export const getCycle = query({
  input: z.object({ cycleId: z.string() }),
  action: 'cycle.read',
  subject: () => ({}),
  async run({ reader, actor, place, input }) {
    const { frozen, ...head } = await readCycle(reader, actor.authorityId, input.cycleId)
    const assessees = await listCycleAssessees(reader, actor.authorityId, head.id)
    const retired = await readRetirements(reader, actor.authorityId)
    return {
      ...head,
      /** Assessees whose organisation is no longer used; they are assessed until somebody takes them out. */
      retired: assessees.flatMap(({ organisationId: id, name }) => {
        const retiredOn = retired.get(id) ?? null
        return isInUse({ retiredOn }, place.today) ? [] : [{ id, name, retiredOn }]
      }),
      plan: frozen.plan,
      scheme: frozen.scheme,
      indicators: frozen.indicators.length,
      publicShows: frozen.definition.publicShows,
      groups: frozen.definition.groups.map(({ key, name }) => {
        const members = assessees.filter(each => each.groupKey === key)
        const burdens = members.map(each => burdenOf(asksOf(frozen, each)))
        return {
          key,
          name,
          assessees: members.length,
          fields: Math.max(0, ...burdens.map(each => each.fields)),
          files: Math.max(0, ...burdens.map(each => each.files)),
        }
      }),
    }
  },
})
