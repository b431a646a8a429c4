import { z } from 'zod'
import { DecimalText, Places } from '../number/decimal-text.ts'
import { ruleLines } from './rule-line.ts'

/** One band: `[from, to)` when higher is better, `(from, to]` when lower is; null is open. Worth points, or percent of the full marks. */
export const Band = z.object({ from: DecimalText.nullable(), to: DecimalText.nullable(), worth: DecimalText })
export type Band = z.infer<typeof Band>

/** 分档计分 (R3): a table of half-open bands without gap or overlap. */
export const BandsRule = z.object({
  kind: z.literal('bands'),
  direction: z.enum(['higher', 'lower']),
  worth: z.enum(['points', 'percent']),
  /** Taken off the value first (与目标或均值之差); left out for none. */
  subtract: DecimalText.exactOptional(),
  /** Rounds the value to so many places before looking it up (四舍五入后分档); left out: the bounds are read as written. */
  round: Places.exactOptional(),
  /** Best first. */
  bands: z.array(Band),
  ...ruleLines,
})
export type BandsRule = z.infer<typeof BandsRule>
