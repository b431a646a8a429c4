import { z } from 'zod'
import { DecimalText } from '../number/decimal-text.ts'
import { ruleLines } from './rule-line.ts'

/** One milestone: its weight in points of 100, the date planned, the data item that holds the date reached. */
export const Milestone = z.object({
  name: z.string(),
  weight: DecimalText,
  due: z.string(),
  item: z.string(),
  /** Percent of the weight lost for each month of delay; null: late is worth nothing, unless it loses by the day. */
  latePercentPerMonth: DecimalText.nullable(),
  /** Percent of the weight lost for each day of delay, instead of by the month. */
  latePercentPerDay: DecimalText.exactOptional(),
  /** Started months count (`ceil`), or full ones only (`floor`); left out: started ones. */
  lateStep: z.enum(['ceil', 'floor']).exactOptional(),
})
export type Milestone = z.infer<typeof Milestone>

/** One of several projects that share the milestones. */
export const Project = z.object({
  name: z.string().min(1),
  /** Data items that hold the dates reached, one a milestone, in their order. */
  items: z.array(z.string()),
  /** Its own planned dates, one a milestone; left out: the milestones' own. */
  dues: z.array(z.string()).exactOptional(),
  /** Its weight in the mean as a formula (投资额); left out: all weigh alike. */
  size: z.string().exactOptional(),
  /** The assessee has this project where this holds; left out: always. */
  when: z.string().exactOptional(),
})
export type Project = z.infer<typeof Project>

/** 项目进度 (R16): what was reached on time counts in full, late in part, after the cut-off not at all. Dates are ISO dates. */
export const MilestoneRule = z.object({
  kind: z.literal('milestone'),
  milestones: z.array(Milestone),
  cutoff: z.string().nullable(),
  /** The mean of several projects, which name their own dates; left out: one project, dates from the milestones. */
  projects: z.array(Project).exactOptional(),
  ...ruleLines,
})
export type MilestoneRule = z.infer<typeof MilestoneRule>
