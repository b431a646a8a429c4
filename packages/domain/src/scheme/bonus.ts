import { z } from 'zod'
import { DecimalText } from '../number/decimal-text.ts'
import { DateWindow } from '../occurrence/occurrence.ts'

/** One row of a bonus table (R8): what each `per` of the occurrence's count is worth at this level and place. */
export const AwardRow = z.object({
  level: z.string().min(1),
  name: z.string().min(1),
  /** 一等, 二等 …; left out where the level has no places. */
  place: z.string().exactOptional(),
  points: DecimalText,
  per: DecimalText,
  /** What its count counts: 项, 万元; left out: pieces. */
  unit: z.string().min(1).exactOptional(),
  /** Most points of this row; left out for none. */
  cap: DecimalText.exactOptional(),
})
export type AwardRow = z.infer<typeof AwardRow>

/** Ranked prizes are mapped to places first (R8): among the best 8, ranks 1–2 are 一等. `upTo` grows. */
export const PlaceMap = z.object({
  awarded: z.number().int().min(1),
  places: z.array(z.object({ place: z.string(), upTo: z.number().int().min(1) })).min(1),
})
export type PlaceMap = z.infer<typeof PlaceMap>

/** 加分项 (R8). */
export const BonusType = z.object({
  key: z.string().min(1),
  name: z.string().min(1),
  /** The category whose cap it shares; null for none. */
  category: z.string().nullable(),
  /** For whom; left out: for every group. */
  groups: z.array(z.string()).min(1).exactOptional(),
  rows: z.array(AwardRow).min(1),
  placeMaps: z.array(PlaceMap).exactOptional(),
  cap: DecimalText.nullable(),
  /** Only documents dated inside count; left out: any date. */
  window: DateWindow.exactOptional(),
  /** Only documents of these issuers count; left out: any issuer. */
  issuers: z.array(z.string()).min(1).exactOptional(),
  /** The office that confirms. */
  officeId: z.string(),
  /** Further offices that may confirm; left out: that one alone. */
  otherOfficeIds: z.array(z.string()).min(1).exactOptional(),
  /** What proves it, in words. */
  evidence: z.array(z.string()),
})
export type BonusType = z.infer<typeof BonusType>

/** 加分 and its caps, in the order type → category → total. */
export const Bonus = z.object({
  types: z.array(BonusType),
  /** Most bonus points by category key. */
  categoryCaps: z.record(z.string(), DecimalText),
  cap: DecimalText.nullable(),
  /** Outside 100 (the total may pass it), or inside (the total stays within it, after the penalty). */
  outside: z.boolean(),
})
export type Bonus = z.infer<typeof Bonus>
