import { z } from 'zod'
import { DecimalText, Places } from '../number/decimal-text.ts'
import { StepMode, ruleLines } from './rule-line.ts'

/** 按幅度扣分 (R5): every `per` short of the target (over it when lower is better, outside `target`–`upper` for a band) costs `deduct`. */
export const ShortfallRule = z.object({
  kind: z.literal('shortfall'),
  direction: z.enum(['higher', 'lower', 'band']),
  target: DecimalText,
  /** Upper end, for a band only. */
  upper: DecimalText.exactOptional(),
  /** Each assessee's own target comes from this data item. */
  targetItem: z.string().exactOptional(),
  per: DecimalText,
  deduct: DecimalText,
  stepMode: StepMode,
  /** Rounds the value to so many places first; left out: compared as it is. */
  round: Places.exactOptional(),
  ...ruleLines,
})
export type ShortfallRule = z.infer<typeof ShortfallRule>
