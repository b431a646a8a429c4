import { z } from 'zod'
import { query } from '../query.ts'
import { listPlanHeads } from './plan-store.ts'

/** Every plan, the newest year first, without text. */
export const listPlans = query({
  input: z.object({}),
  action: 'plan.read',
  subject: () => ({}),
  run: ({ reader, actor }) => listPlanHeads(reader, actor.authorityId),
})
