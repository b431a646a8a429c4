import { z } from 'zod'
import { listDataItems } from '../data-item/data-item-store.ts'
import { officeNames } from '../organisation/office-name.ts'
import { getPlan } from '../plan/plan-store.ts'
import { query } from '../query.ts'
import { listAllSchemes } from '../scheme/scheme-store.ts'
import { getIndicatorById } from './indicator-store.ts'
import { viewIndicator } from './view-indicator.ts'

/** One indicator with its words of the plan, its data items, office and schemes. */
export const getIndicator = query({
  input: z.object({ indicatorId: z.string() }),
  action: 'indicator.read',
  subject: () => ({}),
  async run({ reader, actor, input }) {
    const kept = await getIndicatorById(reader, actor.authorityId, input.indicatorId)
    const plan = await getPlan(reader, actor.authorityId, kept.indicator.planId)
    const names = await officeNames(reader, actor.authorityId)
    const schemes = await listAllSchemes(reader, actor.authorityId)
    const items = (await listDataItems(reader, actor.authorityId)).map(each => each.item)
    return {
      ...viewIndicator(kept, { plan, officeNames: names, schemes }),
      plan: { id: plan.id, title: plan.title, documentNumber: plan.documentNumber, year: plan.year },
      items: kept.indicator.dataItems.flatMap(key => items.find(each => each.key === key) ?? []),
    }
  },
})
