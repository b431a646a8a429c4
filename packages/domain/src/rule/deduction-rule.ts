import { z } from 'zod'
import { DecimalText } from '../number/decimal-text.ts'
import { DeductionLine, ruleLines } from './rule-line.ts'

/** 按次扣分 (R4): full marks less its `deductions`, 扣完为止. `target` is what the lines call `target` (应开展 12 次). */
export const DeductionRule = z.object({
  kind: z.literal('deduction'),
  target: DecimalText.nullable(),
  ...ruleLines,
  deductions: z.array(DeductionLine),
})
export type DeductionRule = z.infer<typeof DeductionRule>
