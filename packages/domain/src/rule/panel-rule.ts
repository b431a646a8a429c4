import { z } from 'zod'
import { DecimalText } from '../number/decimal-text.ts'
import { ruleLines } from './rule-line.ts'
import { SimpleRule } from './simple-rule.ts'

/** What is left out of the mean: one highest and one lowest where more than `above` scored; a share at each end; nothing. */
export const Trim = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('one_each'), above: z.int().min(2) }),
  z.object({ kind: z.literal('share'), percent: DecimalText, atLeastOne: z.boolean() }),
  z.object({ kind: z.literal('none') }),
])
export type Trim = z.infer<typeof Trim>

/** Where the scores come from: ballots under a key, or one data item a judge. */
export const ScoreSource = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('ballots'), key: z.string().min(1) }),
  z.object({ kind: z.literal('items'), items: z.array(z.string()) }),
])
export type ScoreSource = z.infer<typeof ScoreSource>

/** 多评委去高去低 (R18): the trimmed mean of what judges gave. */
export const PanelRule = z.object({
  kind: z.literal('panel'),
  scores: ScoreSource,
  /** Most that a judge can give. */
  outOf: DecimalText,
  trim: Trim,
  /** Scores the mean; left out: its share of `outOf` is the share of full marks. */
  rule: SimpleRule.exactOptional(),
  ...ruleLines,
})
export type PanelRule = z.infer<typeof PanelRule>
