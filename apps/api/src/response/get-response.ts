import { z } from 'zod'
import { query } from '../query.ts'
import { readScene } from './scene.ts'
import { viewResponse } from './view-response.ts'

/** Which response. */
export const At = z.object({ cycleId: z.string(), assesseeId: z.string(), indicatorId: z.string() })

/** One indicator of one assessee: values, evidence, remark, timeline, and what the browser needs to score it. */
export const getResponse = query({
  input: At,
  action: 'response.read',
  subject: ({ input }) => ({ assesseeId: input.assesseeId }),
  async run({ reader, actor, place, input }) {
    const scene = await readScene(reader, actor.authorityId, place.today, input)
    return viewResponse(reader, actor.authorityId, actor.organisationId, scene, input)
  },
})
