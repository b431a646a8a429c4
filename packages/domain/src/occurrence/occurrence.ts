import { z } from 'zod'
import { DecimalText } from '../number/decimal-text.ts'

/**
 * 事件: a dated fact about an assessee that rules count: award, finding, accident, sanction. Only what an office confirmed reaches
 * the engine. `type` is the key of the bonus, penalty or deduction that counts it, or a veto's code.
 */
export const Occurrence = z.object({
  id: z.string(),
  type: z.string().min(1),
  /** Date of the document that establishes it, ISO. */
  on: z.string(),
  documentNumber: z.string().min(1),
  /** 同一事项: of several with the same key only the highest counts; null stands alone. */
  dedupKey: z.string().nullable(),
  /** Award level or kind of sanction: a key in the type's table. */
  level: z.string().nullable(),
  /** 等第 or place within the level: 一等; `3/8` for rank 3 of the best 8, which the type's place map turns into one; null where the table knows none. */
  place: z.string().nullable(),
  /** How many, or how much (到账资金 25): most are 1. */
  count: DecimalText,
  /** What its verifier gave inside the table's range; null where the table fixes the points. */
  points: DecimalText.nullable(),
  /** Share of the points, 0 to 1: team work counts in part. */
  share: DecimalText,
  /** Who issued the document: a key of the scheme's list of issuers; null where it is of no consequence. */
  issuer: z.string().nullable(),
  /** Why its points lie where they do in a range. */
  reason: z.string().nullable(),
})
export type Occurrence = z.infer<typeof Occurrence>

/** Dates that count, ends included. */
export const DateWindow = z.object({ from: z.string(), to: z.string() })
export type DateWindow = z.infer<typeof DateWindow>

/** Which occurrences a line counts. A list left out lets all pass. */
export const OccurrenceFilter = z.object({
  types: z.array(z.string()).min(1),
  levels: z.array(z.string()).min(1).exactOptional(),
  issuers: z.array(z.string()).min(1).exactOptional(),
  window: DateWindow.exactOptional(),
})
export type OccurrenceFilter = z.infer<typeof OccurrenceFilter>
