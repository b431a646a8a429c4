import { z } from 'zod'
import { DecimalText } from '../number/decimal-text.ts'
import { ruleLines } from './rule-line.ts'
import { SimpleRule } from './simple-rule.ts'

/** One part: its weight in points of 100, its value, and how that is scored. */
export const CompositePart = z.object({
  name: z.string().min(1),
  weight: DecimalText,
  /** The part's own value. */
  formula: z.string(),
  /** Null: the value is its percentage of full marks (合格率×50%). */
  rule: SimpleRule.nullable(),
  /** It does not apply where this holds; left out: always applies. */
  notApplicableWhen: z.string().exactOptional(),
})
export type CompositePart = z.infer<typeof CompositePart>

/** 复合指标 (R13): weighted parts, each scored by itself, added unrounded. */
export const CompositeRule = z.object({
  kind: z.literal('composite'),
  parts: z.array(CompositePart),
  ...ruleLines,
})
export type CompositeRule = z.infer<typeof CompositeRule>
