import { z } from 'zod'
import { DecimalText } from '../number/decimal-text.ts'
import { ruleLines } from './rule-line.ts'
import { SimpleRule } from './simple-rule.ts'

/** One part: its weight in points of 100, its value, and how that is scored. */
export const CompositePart = z.object({
  name: z.string().min(1),
  weight: DecimalText,
  /** Weighs it further by this number as a formula (在校生数 of the stage): the marks are shared out by weight × size; left out: by weight alone. */
  size: z.string().exactOptional(),
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
  /** One missing part is worth nothing (`zero`), or the whole is missing, as the entry says (`whole`); left out: `zero`. */
  missingPart: z.enum(['zero', 'whole']).exactOptional(),
  ...ruleLines,
})
export type CompositeRule = z.infer<typeof CompositeRule>
