import { z } from 'zod'
import { PartContent } from '../response/part-content.ts'

/** What a head confirmed: the assessee's own parts, whole. Others' values are shown beside them, not confirmed. */
export const SubmissionContent = z.object({
  cycleId: z.string(),
  assesseeId: z.string(),
  responses: z.array(PartContent.extend({ indicatorId: z.string() })),
})
export type SubmissionContent = z.infer<typeof SubmissionContent>
