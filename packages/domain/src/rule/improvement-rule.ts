import { z } from 'zod'
import { DecimalText } from '../number/decimal-text.ts'
import { ruleLines } from './rule-line.ts'
import { SimpleRule } from './simple-rule.ts'

/** 与基期比 (R6): how far the value moved to the better, scored by an inner rule. */
export const ImprovementRule = z.object({
  kind: z.literal('improvement'),
  direction: z.enum(['higher', 'lower']),
  /** The base period in words: 上学期末, 上年同期, 三年均值, 起始年级. */
  basePeriod: z.string().min(1),
  /** Where the base value stands; left out: the indicator's formula over the period before. */
  baseItem: z.string().exactOptional(),
  /** The difference in the value's unit; the difference in percent of the base; the percentage of the gap to the ideal that was closed. */
  measure: z.enum(['difference', 'rate', 'gap_closed']),
  /** For the gap: 100 (higher) or 0 (lower) where left out. */
  ideal: DecimalText.exactOptional(),
  /** Scores the movement; to the better is above 0, so its direction is `higher`. */
  rule: SimpleRule,
  ...ruleLines,
})
export type ImprovementRule = z.infer<typeof ImprovementRule>
