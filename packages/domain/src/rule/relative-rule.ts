import { z } from 'zod'
import { DecimalText, Places } from '../number/decimal-text.ts'
import { Band } from './bands-rule.ts'
import { ruleLines, StepMode } from './rule-line.ts'

/** What the difference from a mean is worth. */
export const MeanAward = z.discriminatedUnion('kind', [
  /** Full marks from this difference on (↑ `v − mean ≥ margin`, ↓ `≤`), else nothing; 0 for the mean itself. */
  z.object({ kind: z.literal('threshold'), margin: DecimalText, strict: z.boolean() }),
  /** Bands on the difference, rounded after the subtraction where `round` says so (R3). */
  z.object({
    kind: z.literal('bands'),
    worth: z.enum(['points', 'percent']),
    round: Places.exactOptional(),
    bands: z.array(Band),
  }),
  /** Every `per` short of the mean costs `deduct` (R5). */
  z.object({ kind: z.literal('shortfall'), per: DecimalText, deduct: DecimalText, stepMode: StepMode }),
])
export type MeanAward = z.infer<typeof MeanAward>

/** What the value is compared with. */
export const RelativeReference = z.discriminatedUnion('kind', [
  /** The group's best: ↑ `F·v/best`, ↓ `F·best/v`. `zeroBest`: what all get where the best is not above 0 (↑); left out: nothing. */
  z.object({ kind: z.literal('best'), zeroBest: z.enum(['zero', 'full', 'na']).exactOptional() }),
  /** The group's mean: of ratios the sum of numerators over the sum of denominators, or each unit the same. */
  z.object({ kind: z.literal('mean'), of: z.enum(['pooled', 'units']), award: MeanAward }),
  /** A mean given from outside, or by each assessee's data item. */
  z.object({ kind: z.literal('given'), mean: DecimalText, item: z.string().exactOptional(), award: MeanAward }),
  /** T = 50 + 10z over the group, rounded at once; `F·T/100`. */
  z.object({ kind: z.literal('t_score'), decimals: Places }),
])
export type RelativeReference = z.infer<typeof RelativeReference>

/** 与最优值、均值相对计分 (R12). */
export const RelativeRule = z.object({
  kind: z.literal('relative'),
  direction: z.enum(['higher', 'lower']),
  reference: RelativeReference,
  ...ruleLines,
})
export type RelativeRule = z.infer<typeof RelativeRule>
