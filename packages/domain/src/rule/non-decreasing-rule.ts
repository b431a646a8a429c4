import { z } from 'zod'
import { ruleLines } from './rule-line.ts'

/** 只增不减 (R14): each data item against its own baseline; one without a baseline drops out. */
export const NonDecreasingRule = z.object({
  kind: z.literal('non_decreasing'),
  /** Keys of data items. */
  items: z.array(z.string()),
  /** 逐年增长: equal is not enough. */
  strict: z.boolean(),
  /** Full marks only if all hold, or an equal part for each that does. */
  award: z.enum(['all', 'parts']),
  ...ruleLines,
})
export type NonDecreasingRule = z.infer<typeof NonDecreasingRule>
