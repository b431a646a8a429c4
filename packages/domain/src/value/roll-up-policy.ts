import { z } from 'zod'
import { DecimalText } from '../number/decimal-text.ts'

/** What a unit has to reach to be counted among those at target. */
export const TargetTest = z.discriminatedUnion('kind', [
  z.object({ kind: z.enum(['at_least', 'at_most']), target: DecimalText, strict: z.boolean() }),
  z.object({ kind: z.literal('holds') }),
  /** Any of these levels. */
  z.object({ kind: z.literal('level'), levels: z.array(z.string()).min(1) }),
  /** The date is not later. */
  z.object({ kind: z.literal('by'), date: z.string() }),
])
export type TargetTest = z.infer<typeof TargetTest>

/**
 * 上级汇总: how the values of the units below become one for the organisation above.
 * `ratio_of_sums`: numerators and denominators are summed apart (never a mean of ratios); a formula that is no single ratio (a change
 * since the period before) is computed from the summed data items. `projects_mean`: every project counts the same, or by its size.
 */
export const RollUp = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('ratio_of_sums') }),
  z.object({ kind: z.literal('sum') }),
  z.object({ kind: z.literal('mean') }),
  /** Percent of the units that reach it. */
  z.object({ kind: z.literal('share_at_target'), target: TargetTest }),
  z.object({ kind: z.literal('projects_mean') }),
  /** How many units have each level; best first. */
  z.object({ kind: z.literal('level_counts'), levels: z.array(z.string()).min(1) }),
  z.object({ kind: z.literal('none') }),
])
export type RollUp = z.infer<typeof RollUp>
