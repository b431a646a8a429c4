import { Indicator } from '@yaodian/domain'
import { z } from 'zod'
import { getCycle } from '../cycle/cycle-store.ts'
import { query } from '../query.ts'

/** The scheme of a cycle as it stood on opening, with all that scoring reads of it: what a draft is compared with. */
export const getFrozenScheme = query({
  input: z.object({ cycleId: z.string() }),
  action: 'scheme.manage',
  subject: () => ({}),
  async run({ reader, actor, input }) {
    const { frozen } = await getCycle(reader, actor.authorityId, input.cycleId)
    const { scheme, definition, indicators, dataItems, trees } = frozen
    return {
      name: scheme.name,
      definition,
      // Without the words of the plan: nothing is explained here.
      indicators: indicators.map(each => Indicator.parse(each)),
      dataItems,
      trees,
    }
  },
})
