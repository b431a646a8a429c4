import { z } from 'zod'
import { DecimalText } from '../number/decimal-text.ts'
import { ruleLines } from './rule-line.ts'

/** What becomes of a place beyond the end of a table: the scheme is wrong for so large a group (`refuse`), the last line's worth, or nothing. */
export const Beyond = z.enum(['refuse', 'last', 'zero'])
export type Beyond = z.infer<typeof Beyond>

/** Points by rank (R11): a table by place or by bands of places, falling by the same step, or in proportion `F·(N−r+1)/N`. */
export const RankAward = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('table'),
    worth: z.enum(['points', 'percent']),
    /** Best place first. */
    places: z.array(z.object({ worth: DecimalText })),
    beyond: Beyond,
  }),
  z.object({
    kind: z.literal('bands'),
    worth: z.enum(['points', 'percent']),
    /** `upTo` is the band's last place, a whole number; best first. */
    bands: z.array(z.object({ upTo: DecimalText, worth: DecimalText })),
    beyond: Beyond,
  }),
  /** `F − step·(r−1)`, not below the floor. */
  z.object({ kind: z.literal('linear'), step: DecimalText }),
  z.object({ kind: z.literal('share') }),
])
export type RankAward = z.infer<typeof RankAward>

/** 排名赋分 (R11): the place within the ranking group becomes points. */
export const RankRule = z.object({
  kind: z.literal('rank'),
  direction: z.enum(['higher', 'lower']),
  award: RankAward,
  /** The tied get the points of the best place they share, or the mean of the points of all of them. */
  tie: z.enum(['best', 'average']),
  /** Whoever reaches it gets full marks; only the others are ranked, from the top of the table. Left out: all are ranked. */
  threshold: DecimalText.exactOptional(),
  ...ruleLines,
})
export type RankRule = z.infer<typeof RankRule>
