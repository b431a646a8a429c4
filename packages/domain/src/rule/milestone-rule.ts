import { z } from 'zod'
import { DecimalText } from '../number/decimal-text.ts'
import { ruleLines } from './rule-line.ts'

/** One milestone: its weight in points of 100, the date planned, the data item that holds the date reached. */
export const Milestone = z.object({
  name: z.string(),
  weight: DecimalText,
  due: z.string(),
  item: z.string(),
  /** Percent of the weight lost for each started month of delay; null: late is worth nothing. */
  latePercentPerMonth: DecimalText.nullable(),
})
export type Milestone = z.infer<typeof Milestone>

/** 项目进度 (R16): what was reached on time counts in full, late in part, after the cut-off not at all. Dates are ISO dates. */
export const MilestoneRule = z.object({
  kind: z.literal('milestone'),
  milestones: z.array(Milestone),
  cutoff: z.string().nullable(),
  ...ruleLines,
})
export type MilestoneRule = z.infer<typeof MilestoneRule>
