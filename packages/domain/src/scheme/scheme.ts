import { z } from 'zod'
import { DecimalText } from '../number/decimal-text.ts'
import { EducationStage, OrganisationKind } from '../organisation/organisation.ts'
import { ValueRule } from '../rule/index.ts'
import { Bonus } from './bonus.ts'
import { FalseReporting, Penalty } from './penalty.ts'
import {
  GradingPolicy,
  NotApplicablePolicy,
  PeriodMerge,
  RoundingPolicy,
  TieBreakKey,
  TotalCoefficient,
} from './policy.ts'

/** 一级指标: a part of the scheme; its weight may differ by ranking group. */
export const Category = z.object({
  key: z.string().min(1),
  name: z.string().min(1),
  /** 部分封顶: its full marks, and the most that its indicators may sum up to where theirs are more; left out: the sum of theirs, without a cap. */
  cap: DecimalText.exactOptional(),
})
export type Category = z.infer<typeof Category>

/** 组别: who is compared with whom. Weights (points of 100 per category key) add up to 100. */
export const RankingGroup = z.object({
  key: z.string().min(1),
  name: z.string().min(1),
  kinds: z.array(OrganisationKind).min(1),
  /** 九年一贯制, 完全中学: only those of these kinds that run all of these stages, who then belong here and not to the group of their kind; left out: whatever they run. */
  stages: z.array(EducationStage).min(1).exactOptional(),
  weights: z.record(z.string(), DecimalText),
  /** Below the least size it is ranked and graded together with this group; left out: by lines alone, without quota. */
  mergeInto: z.string().exactOptional(),
})
export type RankingGroup = z.infer<typeof RankingGroup>

/** One indicator in the scheme: for which groups it counts, with which full marks and rule. An indicator may have several entries where none meets another. */
export const SchemeEntry = z.object({
  indicatorId: z.string(),
  category: z.string(),
  groups: z.array(z.string()).min(1),
  /** 限定单位: ids of the organisations of these groups for which alone it counts (the responsible office, 县第一中学); left out: for all of them. */
  only: z.array(z.string()).min(1).exactOptional(),
  fullMarks: DecimalText,
  rule: ValueRule,
  /** A value that nobody supplied: 0 marked 未报, not applicable, or stops the approval. */
  missing: z.enum(['zero', 'na', 'block']),
  /** Denominator 0 or no base. */
  zeroDenominator: z.enum(['na', 'full', 'zero']),
  /** Not applicable where this formula holds (`canteens = 0`); left out for never. An assessee cannot choose it. */
  notApplicableWhen: z.string().exactOptional(),
  /** What becomes of it where it does not apply; left out: the rest of its category is scaled up. */
  notApplicable: NotApplicablePolicy.exactOptional(),
  /** Exam-based: its group shows grades only on public pages. */
  examBased: z.boolean(),
})
export type SchemeEntry = z.infer<typeof SchemeEntry>

/** 否决: what an established fact does to the result (scoring-rules R10). Never fires by itself: an office confirms it with a document. */
export const Veto = z.object({
  code: z.string().min(1),
  trigger: z.string().min(1),
  effect: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('zero_indicator'), indicatorId: z.string() }),
    z.object({ kind: z.literal('zero_category'), category: z.string() }),
    z.object({ kind: z.literal('zero_total') }),
    z.object({ kind: z.literal('cap_grade'), grade: z.string() }),
    z.object({ kind: z.literal('downgrade'), by: z.number().int().min(1) }),
    z.object({ kind: z.literal('fail') }),
    z.object({ kind: z.literal('disqualify') }),
    /** 单项工作否决: no honours in one line of work; score and grade stay. */
    z.object({ kind: z.literal('disqualify_category'), category: z.string() }),
    /** Consequences for persons; score and grade stay. */
    z.object({ kind: z.literal('people'), consequence: z.string().min(1) }),
  ]),
  legalBasis: z.array(z.string().min(1)).min(1),
  /** What document establishes it: 处分决定, 通报. */
  triggerDocument: z.string().min(1),
  /** The office that confirms it. */
  officeId: z.string(),
  /** Further offices that may confirm it; left out: that one alone. */
  otherOfficeIds: z.array(z.string()).min(1).exactOptional(),
  /** Consequences for persons that stand beside the effect (责任人处理), in words; score and grade do not read them. */
  people: z.string().min(1).exactOptional(),
  /** Documents of so many years count, this one included; left out: 1. */
  lookbackYears: z.number().int().min(1).exactOptional(),
})
export type Veto = z.infer<typeof Veto>

/** 等次线: a grade and the total from which it is given; the last has no line. */
export const GradeLine = z.object({
  grade: z.string().min(1),
  atLeast: DecimalText.nullable(),
  /** At most this share of the group, in percent (优秀 30); null for no quota. */
  quota: DecimalText.nullable(),
  /** How the share becomes places (R27): 不超过 (the default), 不少于, 左右, or the share as it is. */
  quotaRounding: z.enum(['floor', 'ceil', 'half_up', 'exact']).exactOptional(),
  /** At least so many places; left out: none. */
  quotaLeast: z.number().int().min(0).exactOptional(),
})
export type GradeLine = z.infer<typeof GradeLine>

/** 考核方案: what counts for whom, and how points become grades. Frozen when its cycle opens. */
export const SchemeDefinition = z.object({
  categories: z.array(Category).min(1),
  groups: z.array(RankingGroup).min(1),
  entries: z.array(SchemeEntry),
  vetoes: z.array(Veto),
  /** Best first. */
  grades: z.array(GradeLine).min(1),
  /** What breaks a tie of totals, in order. */
  tieBreak: z.array(TieBreakKey),
  bonus: Bonus.exactOptional(),
  penalty: Penalty.exactOptional(),
  falseReporting: FalseReporting.exactOptional(),
  coefficient: TotalCoefficient.exactOptional(),
  periods: PeriodMerge.exactOptional(),
  rounding: RoundingPolicy.exactOptional(),
  grading: GradingPolicy.exactOptional(),
  /** What public pages show of a group without exam-based indicators. */
  publicShows: z.enum(['grade', 'points', 'rank']),
  /** Offices that decide, in this order, where the responsible office would decide on its own result; usually 考核办 and one more for 考核办 itself. */
  substituteOffices: z.array(z.string()).exactOptional(),
  /** The listed inspection it belongs to (教师厅〔2025〕2号 as reported): name and number of the filed list. */
  listedInspection: z.string().nullable(),
})
export type SchemeDefinition = z.infer<typeof SchemeDefinition>

/** A scheme as kept: a draft until a cycle opens with it. */
export const Scheme = z.object({
  id: z.string(),
  planId: z.string(),
  name: z.string().min(1),
  year: z.number().int(),
  state: z.enum(['draft', 'frozen']),
  definition: SchemeDefinition,
  version: z.number().int(),
})
export type Scheme = z.infer<typeof Scheme>
