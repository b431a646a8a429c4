import { z } from 'zod'
import { DecimalText } from '../number/decimal-text.ts'
import { ruleLines } from './rule-line.ts'

/** How late: from the date handed in to the deadline, in calendar or working days; or days counted elsewhere. */
export const LateDays = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('date'),
    /** The data item that holds the date of handing in. */
    item: z.string(),
    /** The last day in time, ISO; it ends at midnight. */
    deadline: z.string(),
    /** An approved extension: the assessee's own last day stands in this data item, where it has one. */
    deadlineItem: z.string().exactOptional(),
    days: z.enum(['calendar', 'working']),
  }),
  z.object({ kind: z.literal('count'), formula: z.string() }),
])
export type LateDays = z.infer<typeof LateDays>

/** 时效 (R20): full marks less `rate` for each day late. */
export const LatenessRule = z.object({
  kind: z.literal('lateness'),
  late: LateDays,
  /** Days that do not count (退回补正 through no fault of its own), as a formula; left out: none. */
  excused: z.string().exactOptional(),
  /** Points off for each day. */
  rate: DecimalText,
  /** Most points off; null: down to nothing. */
  most: DecimalText.nullable(),
  /** Later than so many days counts as not handed in: nothing; null: never. */
  voidAfter: z.int().min(0).nullable(),
  ...ruleLines,
})
export type LatenessRule = z.infer<typeof LatenessRule>
