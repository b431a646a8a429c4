import { z } from 'zod'
import { DecimalText } from '../number/decimal-text.ts'
import { ruleLines } from './rule-line.ts'

/** 按比例定等级 (R17, forced distribution): so large a share of the group is given each level, by rank. */
export const DistributionRule = z.object({
  kind: z.literal('distribution'),
  direction: z.enum(['higher', 'lower']),
  /** Best first; `share` is percent of the group, `percent` of the full marks. The shares add up to 100. */
  levels: z.array(z.object({ level: z.string(), share: DecimalText, percent: DecimalText })),
  /** Units tied across an edge are all given the better level; false: all the lower. */
  allowOverflow: z.boolean(),
  ...ruleLines,
})
export type DistributionRule = z.infer<typeof DistributionRule>
