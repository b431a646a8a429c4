import { z } from 'zod'
import { DecimalText } from '../number/decimal-text.ts'
import { ruleLines } from './rule-line.ts'

/** What has to hold. The bound passes (以上, 不低于) unless `strict` (高于, 超过); `targetItem` takes each assessee's own bound from a data item. */
export const ThresholdTest = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('at_least'),
    target: DecimalText,
    targetItem: z.string().exactOptional(),
    strict: z.boolean(),
  }),
  z.object({
    kind: z.literal('at_most'),
    target: DecimalText,
    targetItem: z.string().exactOptional(),
    strict: z.boolean(),
  }),
  z.object({ kind: z.literal('between'), from: DecimalText, to: DecimalText }),
  z.object({ kind: z.literal('holds') }),
  z.object({ kind: z.literal('level'), levels: z.array(z.string()) }),
])
export type ThresholdTest = z.infer<typeof ThresholdTest>

/** 达标满分 (R1): full marks or nothing. */
export const ThresholdRule = z.object({ kind: z.literal('threshold'), test: ThresholdTest, ...ruleLines })
export type ThresholdRule = z.infer<typeof ThresholdRule>
