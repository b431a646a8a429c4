import { z } from 'zod'
import { DecimalText, Places } from '../number/decimal-text.ts'
import { ruleLines } from './rule-line.ts'

/** 按比例计分 (R2): the share of the target that was reached, or the way from a zero point to the target. */
export const LinearRule = z.object({
  kind: z.literal('linear'),
  direction: z.enum(['higher', 'lower']),
  target: DecimalText,
  /** Each assessee's own target comes from this data item. */
  targetItem: z.string().exactOptional(),
  /** Where points begin; left out: at no completion. */
  zeroPoint: DecimalText.exactOptional(),
  /** Completion in percent below which there is nothing (低于 m 不得分). */
  minimumPercent: DecimalText.exactOptional(),
  /** Rounds the value to so many places first; left out: compared as it is. */
  round: Places.exactOptional(),
  ...ruleLines,
})
export type LinearRule = z.infer<typeof LinearRule>
