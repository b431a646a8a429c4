import { z } from 'zod'

/** The assessee's part of one response as it stood at a moment: what a head confirms, and what a review saw. */
export const PartContent = z.object({
  values: z.array(z.object({ dataItemId: z.string(), value: z.string().nullable() })),
  evidence: z.array(z.object({ name: z.string(), digest: z.string() })),
  note: z.string().nullable(),
})
export type PartContent = z.infer<typeof PartContent>
