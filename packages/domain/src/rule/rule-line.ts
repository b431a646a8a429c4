import { z } from 'zod'
import { DecimalText } from '../number/decimal-text.ts'
import { OccurrenceFilter } from '../occurrence/occurrence.ts'

/** Which part of an unfinished step counts (R5): none (`floor`, the default of the sources), a whole one (`ceil`), its share (`continuous`). */
export const StepMode = z.enum(['floor', 'ceil', 'continuous'])
export type StepMode = z.infer<typeof StepMode>

/** A condition in words and as a formula; the formula may also name `value` and `target`. */
export const Condition = z.object({
  label: z.string(),
  when: z.string(),
  /** It also holds wherever one such occurrence was confirmed (有下列情形之一的，该项不得分). */
  occurrences: OccurrenceFilter.exactOptional(),
})
export type Condition = z.infer<typeof Condition>

/** A line of deductions (R4): every `per` of `count` costs `deduct` points, at most `cap` in all. */
export const DeductionLine = z.object({
  /** The occasion in words: 每少1次. */
  label: z.string(),
  /** How many, as a formula; may name `value` and `target`: `max(0, target - value)`. */
  count: z.string(),
  /** Confirmed occurrences count instead of the formula wherever there are any; left out: the formula alone. */
  occurrences: OccurrenceFilter.exactOptional(),
  per: DecimalText,
  deduct: DecimalText,
  stepMode: StepMode,
  cap: DecimalText.nullable(),
  /** The line counts only where this formula holds; null for always. */
  when: z.string().nullable(),
})
export type DeductionLine = z.infer<typeof DeductionLine>

/** Multiplies the points by a data item within bounds; `default` where nobody gave one. */
export const Coefficient = z.object({ item: z.string(), min: DecimalText, max: DecimalText, default: DecimalText })
export type Coefficient = z.infer<typeof Coefficient>

/** What every rule may carry, each left out for none. The engine applies them after the rule itself, in the order of these lines, then clips. */
export const ruleLines = {
  coefficient: Coefficient.exactOptional(),
  deductions: z.array(DeductionLine).exactOptional(),
  /** Full marks whenever one holds. */
  fullWhen: z.array(Condition).exactOptional(),
  /** Nothing whenever one holds; stronger than `fullWhen`. */
  zeroWhen: z.array(Condition).exactOptional(),
  /** Least points, 0 where left out; negative for schemes that deduct below zero. */
  floor: DecimalText.exactOptional(),
  /** 倒扣不设下限: nothing holds the points up. */
  noFloor: z.boolean().exactOptional(),
  /** Most points, the full marks where left out. */
  cap: DecimalText.exactOptional(),
}

/** The lines alone. */
const RuleLines = z.object(ruleLines)
/** The lines every rule may carry, as data. */
export type RuleLines = z.infer<typeof RuleLines>
