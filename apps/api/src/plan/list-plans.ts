import { z } from 'zod'
import { query } from '../query.ts'
import { countIndicators, listPlanHeads } from './plan-store.ts'

/** Every plan, the newest year first, without text; with the number of its indicators in use. */
export const listPlans = query({
  input: z.object({}),
  action: 'plan.read',
  subject: () => ({}),
  async run({ reader, actor: { authorityId } }) {
    const heads = await listPlanHeads(reader, authorityId)
    const counts = await countIndicators(reader, authorityId)
    return heads.map(head => ({ ...head, indicators: counts.get(head.id) ?? 0 }))
  },
})
