import { z } from 'zod'
import { query } from '../query.ts'
import { getPlan as readPlan } from './plan-store.ts'

/** A plan with its text as decoded and its outline; offsets of measures and targets lead into the text. */
export const getPlan = query({
  input: z.object({ planId: z.string() }),
  action: 'plan.read',
  subject: () => ({}),
  run: ({ reader, actor, input }) => readPlan(reader, actor.authorityId, input.planId),
})
