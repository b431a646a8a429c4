import { z } from 'zod'
import { DecimalText } from '../number/decimal-text.ts'
import { DateWindow } from '../occurrence/occurrence.ts'

/** One row of a penalty table (R9): points lost, or the range in which a verifier decides with a reason. Both ends are ≥ 0 and may be equal. */
export const PenaltyRow = z.object({
  level: z.string().min(1),
  name: z.string().min(1),
  least: DecimalText,
  most: DecimalText,
})
export type PenaltyRow = z.infer<typeof PenaltyRow>

/** 减分项 (R9). */
export const PenaltyType = z.object({
  key: z.string().min(1),
  name: z.string().min(1),
  groups: z.array(z.string()).min(1).exactOptional(),
  rows: z.array(PenaltyRow).min(1),
  cap: DecimalText.nullable(),
  window: DateWindow.exactOptional(),
  officeId: z.string(),
  /** On what it rests, as for vetoes. */
  legalBasis: z.array(z.string().min(1)).min(1),
  triggerDocument: z.string().min(1),
})
export type PenaltyType = z.infer<typeof PenaltyType>

/** 减分 and the least total that it may leave. */
export const Penalty = z.object({
  types: z.array(PenaltyType),
  cap: DecimalText.nullable(),
  totalFloor: DecimalText,
})
export type Penalty = z.infer<typeof Penalty>

/** 弄虚作假 (R21): what a false report does, once established after the school was heard. Effects may stand together. */
export const FalseReporting = z.object({
  zeroIndicator: z.boolean(),
  /** So many times the indicator's full marks go into the penalty; null for none. */
  penaltyTimes: DecimalText.nullable(),
  /** Grades down; null for none. */
  downgrade: z.number().int().min(1).nullable(),
  disqualify: z.boolean(),
  /** On what it rests, what document establishes it and which office does, as for vetoes; left out: the scheme does not say. */
  legalBasis: z.array(z.string().min(1)).min(1).exactOptional(),
  triggerDocument: z.string().min(1).exactOptional(),
  officeId: z.string().exactOptional(),
})
export type FalseReporting = z.infer<typeof FalseReporting>
