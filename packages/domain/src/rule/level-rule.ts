import { z } from 'zod'
import { DecimalText } from '../number/decimal-text.ts'
import { ruleLines } from './rule-line.ts'

/** 定性等级 (R17): each level is worth so many percent of the full marks. */
export const LevelRule = z.object({
  kind: z.literal('level'),
  /** Best first; every level that the data item offers. */
  levels: z.array(z.object({ level: z.string(), percent: DecimalText })),
  ...ruleLines,
})
export type LevelRule = z.infer<typeof LevelRule>
