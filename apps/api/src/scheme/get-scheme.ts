import { z } from 'zod'
import { query } from '../query.ts'
import { readChecked } from './check-scheme.ts'
import { getSchemeById } from './scheme-store.ts'

/** A scheme with its definition, the indicators of its plan that are in use or that it names, and everything wrong with it. */
export const getScheme = query({
  input: z.object({ schemeId: z.string() }),
  action: 'scheme.read',
  subject: () => ({}),
  async run({ reader, actor, input }) {
    const scheme = await getSchemeById(reader, actor.authorityId, input.schemeId)
    const { indicators, dataItems, trees, problems } = await readChecked(reader, actor.authorityId, scheme)
    const named = new Set(scheme.definition.entries.map(each => each.indicatorId))
    return {
      ...scheme,
      indicators: indicators
        .filter(each => each.retiredOn === null || named.has(each.indicator.id))
        .map(each => ({ ...each.indicator, tree: each.tree, retiredOn: each.retiredOn })),
      dataItems: dataItems.map(each => each.item),
      trees,
      problems,
    }
  },
})
