import { z } from 'zod'
import { DecimalText } from '../number/decimal-text.ts'

/** 系数 (R24) on the whole of an assessee: a data item held within bounds, set before the year for a whole class of schools. */
export const TotalCoefficient = z.object({
  item: z.string(),
  min: DecimalText,
  max: DecimalText,
  default: DecimalText,
})
export type TotalCoefficient = z.infer<typeof TotalCoefficient>

/** 平时 + 年终, 学期合成 (R30). */
export const PeriodMerge = z.discriminatedUnion('kind', [
  /** `α·mean(periods) + (1−α)·year end`; `periodPercent` is 100 α. */
  z.object({ kind: z.literal('weighted'), periodPercent: DecimalText }),
  z.object({ kind: z.literal('latest') }),
  z.object({ kind: z.literal('least') }),
])
export type PeriodMerge = z.infer<typeof PeriodMerge>

/** 四舍五入 (R25): places of indicator scores (null: unrounded) and totals; what ranks and grades read. */
export const RoundingPolicy = z.object({
  indicator: z.number().int().min(0).max(6).nullable(),
  total: z.number().int().min(0).max(6),
  rankOn: z.enum(['displayed', 'raw']),
})
export type RoundingPolicy = z.infer<typeof RoundingPolicy>

/** How grades are given beside their lines and quotas (R10, R23, R27, R28). */
export const GradingPolicy = z.object({
  /** Below so many with a total a group has no quota. */
  leastGroup: z.number().int().min(1),
  /** A shared place that does not fit whole into a quota is admitted all the same. */
  allowOverflow: z.boolean(),
  /** A place of the best grade that a veto emptied goes to the next at the line. */
  refill: z.boolean(),
  /** Downgrades start from the grade after caps, or from the tentative one, whichever ends worse. */
  downgradeFrom: z.enum(['capped', 'tentative']),
  /** Several downgrades add up to so many at most. */
  downgradeMax: z.number().int().min(1),
  /** A vetoed unit stays in the base of the quotas. */
  vetoedInBase: z.boolean(),
})
export type GradingPolicy = z.infer<typeof GradingPolicy>

/**
 * A key that breaks a tie of totals (R28): the total before bonus and penalty, a category's contribution, fewer points of penalty,
 * an indicator's points (民主测评).
 */
export const TieBreakKey = z.union([
  z.literal('base'),
  z.literal('penalty'),
  z.templateLiteral(['category:', z.string()]),
  z.templateLiteral(['indicator:', z.string()]),
])
export type TieBreakKey = z.infer<typeof TieBreakKey>

/** 缺项 (R22): what becomes of an indicator that does not apply. */
export const NotApplicablePolicy = z.discriminatedUnion('kind', [
  /** Neither points nor full marks; the rest of the category is scaled up. The default. */
  z.object({ kind: z.literal('rescale') }),
  z.object({ kind: z.literal('full') }),
  z.object({ kind: z.literal('fixed'), points: DecimalText }),
  /** The mean of the scored units of its group. */
  z.object({ kind: z.literal('group_mean') }),
  /** The rate of another indicator. */
  z.object({ kind: z.literal('substitute'), indicatorId: z.string() }),
])
export type NotApplicablePolicy = z.infer<typeof NotApplicablePolicy>
