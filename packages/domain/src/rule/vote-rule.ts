import { z } from 'zod'
import { DecimalText } from '../number/decimal-text.ts'
import { Trim } from './panel-rule.ts'
import { ruleLines } from './rule-line.ts'
import { SimpleRule } from './simple-rule.ts'

/** A class of voters (家长, 教师) with its weight in points of 100; `counts`: formulas of the votes for each level, in the levels' order. */
export const VoterClass = z.object({
  voter: z.string().min(1),
  weight: DecimalText,
  /** For counted votes only. */
  counts: z.array(z.string()).exactOptional(),
})
export type VoterClass = z.infer<typeof VoterClass>

/** What a ballot says: a level worth so many percent, or a score. */
export const VoteForm = z.discriminatedUnion('kind', [
  /** Best first. For a satisfaction rate 100 percent for what counts as satisfied and 0 for the rest. */
  z.object({
    kind: z.literal('levels'),
    levels: z.array(z.object({ level: z.string().min(1), percent: DecimalText })),
  }),
  z.object({ kind: z.literal('scores'), outOf: DecimalText, trim: Trim }),
])
export type VoteForm = z.infer<typeof VoteForm>

/** Valid ballots ÷ those entitled has to be `valid` ÷ `of` at least (2 of 3). */
export const Quorum = z.object({ entitled: z.string(), valid: DecimalText, of: DecimalText })
export type Quorum = z.infer<typeof Quorum>

/** What a whole paper may say, over all whom its voter judged, or it is void: 每票最多 3 个优秀, 低于 70 分不少于 2 个, 全满分无效. */
export const PaperLimit = z.object({
  /** These marks count: a level's word, or scores from `from` to below `below`. */
  marks: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('level'), level: z.string().min(1) }),
    z.object({ kind: z.literal('score'), from: DecimalText.nullable(), below: DecimalText.nullable() }),
  ]),
  maximum: z.int().min(0).nullable(),
  minimum: z.int().min(0).nullable(),
})
export type PaperLimit = z.infer<typeof PaperLimit>

/** 民主测评、满意度 (R19). */
export const VoteRule = z.object({
  kind: z.literal('vote'),
  form: VoteForm,
  /** Ballots under this key; null: counted votes from the classes' formulas. */
  ballots: z.string().min(1).nullable(),
  /** One class at least for counted votes; empty for ballots: all voters alike. */
  classes: z.array(VoterClass),
  quorum: Quorum.exactOptional(),
  /** Applied when papers are turned into ballots. */
  papers: z.array(PaperLimit).exactOptional(),
  /** Scores the rate in percent; left out: it is the percentage of full marks. */
  rule: SimpleRule.exactOptional(),
  ...ruleLines,
})
export type VoteRule = z.infer<typeof VoteRule>
