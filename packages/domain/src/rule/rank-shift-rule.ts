import { z } from 'zod'
import { DecimalText } from '../number/decimal-text.ts'
import { ruleLines } from './rule-line.ts'

/** Where the place of the period before comes from. */
export const PreviousRank = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('item'),
    /** The data item that holds the place. */
    item: z.string(),
    /** How many were ranked then; left out: as many as now. */
    size: DecimalText.exactOptional(),
    /** The same from a data item, where it differs by assessee. */
    sizeItem: z.string().exactOptional(),
  }),
  /** Ranked by the values that the members had a period earlier. */
  z.object({ kind: z.literal('computed') }),
])
export type PreviousRank = z.infer<typeof PreviousRank>

/** 位次升降 (R7): who stays at the top keeps full marks, the others gain and lose by the places they moved. */
export const RankShiftRule = z.object({
  kind: z.literal('rank_shift'),
  direction: z.enum(['higher', 'lower']),
  previous: PreviousRank,
  /** The unbroken run of unchanged units from the bottom counts as fallen only from so many units; left out: 1. */
  minRun: DecimalText.exactOptional(),
  ...ruleLines,
})
export type RankShiftRule = z.infer<typeof RankShiftRule>
