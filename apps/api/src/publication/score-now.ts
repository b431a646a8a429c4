import { compileScheme, refuse, scoreAssessee } from '@yaodian/domain'
import { z } from 'zod'
import { query } from '../query.ts'
import { getPopulation } from './population-store.ts'
import { getCycle } from '../cycle/cycle-store.ts'

/** One assessee's score as it is now, with every trace: from verified values, or as a preview with reported ones. */
export const scoreNow = query({
  input: z.object({ cycleId: z.string(), assesseeId: z.string(), use: z.enum(['verified', 'preview']) }),
  action: 'result.read',
  subject: ({ input }) => ({ assesseeId: input.assesseeId }),
  async run({ reader, actor, input }) {
    const cycle = await getCycle(reader, actor.authorityId, input.cycleId)
    const population = await getPopulation(reader, actor.authorityId, cycle, input.use, input.assesseeId)
    const [assessee] = population.assessees
    const [scored] = population.inputs
    if (assessee === undefined || scored === undefined) return refuse('not_found', { noun: 'assessee' })
    const { frozen } = cycle
    const scheme = compileScheme(frozen.definition, frozen.indicators, frozen.dataItems, frozen.trees, frozen.calendar)
    const group = frozen.definition.groups.find(each => each.key === assessee.groupKey)
    return {
      cycle: { id: cycle.id, name: cycle.name, year: cycle.year, state: cycle.state },
      assessee: { ...assessee, groupName: group?.name ?? assessee.groupKey },
      score: scoreAssessee(scheme, scored),
      // What an explanation quotes of the plan, by indicator.
      basis: Object.fromEntries(frozen.indicators.map(({ id, item, quote }) => [id, { itemLabel: item.label, quote }])),
      verifications: population.verifications[assessee.id] ?? {},
    }
  },
})
