import { z } from 'zod'
import { DecimalText } from '../number/decimal-text.ts'
import { ruleLines } from './rule-line.ts'

/** How many points of observation stand at these levels together: B + C ≤ 9. */
export const LevelCount = z.object({
  levels: z.array(z.string()),
  /** By number, or by percentage of all points of observation. */
  by: z.enum(['number', 'percent']),
  compare: z.enum(['at_least', 'at_most', 'above', 'below']),
  bound: DecimalText,
})
export type LevelCount = z.infer<typeof LevelCount>

/** An outcome and all that has to hold for it; the last may ask for nothing. */
export const LevelOutcome = z.object({ name: z.string().min(1), percent: DecimalText, conditions: z.array(LevelCount) })
export type LevelOutcome = z.infer<typeof LevelOutcome>

/** 按等级个数 (R17): several points of observation, each at a level; the first outcome whose counts hold. */
export const LevelCountRule = z.object({
  kind: z.literal('level_count'),
  /** Keys of level items, one a point of observation. */
  items: z.array(z.string()),
  /** Best first. None holds: nothing. */
  outcomes: z.array(LevelOutcome),
  ...ruleLines,
})
export type LevelCountRule = z.infer<typeof LevelCountRule>
