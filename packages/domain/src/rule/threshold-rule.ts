import { z } from 'zod'
import { DecimalText, Places } from '../number/decimal-text.ts'
import { Condition, ruleLines } from './rule-line.ts'

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
  z.object({
    kind: z.literal('between'),
    from: DecimalText,
    to: DecimalText,
    /** An end that does not pass (不含); left out: it does. */
    strictFrom: z.boolean().exactOptional(),
    strictTo: z.boolean().exactOptional(),
  }),
  z.object({ kind: z.literal('holds') }),
  z.object({ kind: z.literal('level'), levels: z.array(z.string()) }),
  /** Conditions in words and as formulas, which may name `value`: all of them, or any one. */
  z.object({ kind: z.literal('conditions'), need: z.enum(['all', 'any']), conditions: z.array(Condition) }),
])
export type ThresholdTest = z.infer<typeof ThresholdTest>

/** 达标满分 (R1): full marks or nothing. */
export const ThresholdRule = z.object({
  kind: z.literal('threshold'),
  test: ThresholdTest,
  /** Rounds the value to so many places first; left out: compared as it is. */
  round: Places.exactOptional(),
  ...ruleLines,
})
export type ThresholdRule = z.infer<typeof ThresholdRule>
