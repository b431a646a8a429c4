import { z } from 'zod'
import { officeNames } from '../organisation/office-name.ts'
import { getPlan } from '../plan/plan-store.ts'
import { query } from '../query.ts'
import { listAllSchemes } from '../scheme/scheme-store.ts'
import { listIndicatorsOfPlan } from './indicator-store.ts'
import { viewIndicator } from './view-indicator.ts'

/** The indicators of a plan by code, retired ones too, each with its words of the plan, office and schemes. */
export const listIndicators = query({
  input: z.object({ planId: z.string() }),
  action: 'indicator.read',
  subject: () => ({}),
  async run({ reader, actor, input }) {
    const plan = await getPlan(reader, actor.authorityId, input.planId)
    const kept = await listIndicatorsOfPlan(reader, actor.authorityId, plan.id)
    const names = await officeNames(reader, actor.authorityId)
    const schemes = await listAllSchemes(reader, actor.authorityId)
    return kept.map(each => viewIndicator(each, { plan, officeNames: names, schemes }))
  },
})
