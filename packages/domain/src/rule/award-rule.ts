import { z } from 'zod'
import { DecimalText } from '../number/decimal-text.ts'
import { OccurrenceFilter } from '../occurrence/occurrence.ts'
import { ruleLines, StepMode } from './rule-line.ts'

/** A line of awards: every `per` of `count` earns `award`, at most `cap` in all. */
export const AwardLine = z.object({
  /** The occasion in words: 每次. */
  label: z.string(),
  count: z.string(),
  /** Confirmed occurrences count instead of the formula wherever there are any. */
  occurrences: OccurrenceFilter.exactOptional(),
  per: DecimalText,
  award: DecimalText,
  stepMode: StepMode,
  cap: DecimalText.nullable(),
  /** The line counts only where this formula holds; null for always. */
  when: z.string().nullable(),
})
export type AwardLine = z.infer<typeof AwardLine>

/** 按次得分 (R4): from nothing upwards, at most full marks. `target` is what the lines call `target`. */
export const AwardRule = z.object({
  kind: z.literal('award'),
  target: DecimalText.nullable(),
  awards: z.array(AwardLine),
  ...ruleLines,
})
export type AwardRule = z.infer<typeof AwardRule>
