import { z } from 'zod'
import { DecimalText, Places } from '../number/decimal-text.ts'
import { ruleLines, StepMode } from './rule-line.ts'

/** Above the target, up to `upTo` (null: without end), every `per` is worth `award`. */
export const AwardRange = z.object({ upTo: DecimalText.nullable(), award: DecimalText })
export type AwardRange = z.infer<typeof AwardRange>

/** 超额加减 (R2): full marks at the target; points off below it, points on above it by ranges, at most `limit` either way. */
export const OverFulfilmentRule = z.object({
  kind: z.literal('over_fulfilment'),
  /** What is compared: the value with the target, or the percentage of completion with 100. */
  measure: z.enum(['value', 'completion']),
  target: DecimalText,
  /** Each assessee's own target comes from this data item. */
  targetItem: z.string().exactOptional(),
  /** Rounds the value to so many places first; left out: compared as it is. */
  round: Places.exactOptional(),
  per: DecimalText,
  /** Points off for every `per` below. */
  deduct: DecimalText,
  /** From the target upwards, one after another; `upTo` on the scale of what is compared (130). */
  ranges: z.array(AwardRange),
  /** Most points on or off (本项最多加减 10 分). */
  limit: DecimalText,
  stepMode: StepMode,
  ...ruleLines,
})
export type OverFulfilmentRule = z.infer<typeof OverFulfilmentRule>
