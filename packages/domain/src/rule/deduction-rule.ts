import { z } from 'zod'
import { DecimalText } from '../number/decimal-text.ts'
import { Condition, DeductionLine, ruleLines } from './rule-line.ts'

/** 考评单元 (R4): a part of the full marks that is deducted from by itself; what is lost beyond it does not reach the others. */
export const DeductionUnit = z.object({
  name: z.string().min(1),
  marks: DecimalText,
  deductions: z.array(DeductionLine),
  /** The unit gives nothing whenever one holds. */
  zeroWhen: z.array(Condition).exactOptional(),
})
export type DeductionUnit = z.infer<typeof DeductionUnit>

/** 按次扣分 (R4): full marks less its `deductions`, 扣完为止. `target` is what the lines call `target` (应开展 12 次). */
export const DeductionRule = z.object({
  kind: z.literal('deduction'),
  target: DecimalText.nullable(),
  ...ruleLines,
  deductions: z.array(DeductionLine),
  /** Each with its own floor at nothing, then summed; left out: one whole. `deductions` are then taken off the sum. */
  units: z.array(DeductionUnit).exactOptional(),
})
export type DeductionRule = z.infer<typeof DeductionRule>
