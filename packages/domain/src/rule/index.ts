import { z } from 'zod'
import { AwardRule } from './award-rule.ts'
import { BandsRule } from './bands-rule.ts'
import { ClearanceRule } from './clearance-rule.ts'
import { CompositeRule } from './composite-rule.ts'
import { ConversionRule } from './conversion-rule.ts'
import { DeductionRule } from './deduction-rule.ts'
import { DistributionRule } from './distribution-rule.ts'
import { ImprovementRule } from './improvement-rule.ts'
import { LatenessRule } from './lateness-rule.ts'
import { LevelCountRule } from './level-count-rule.ts'
import { LevelRule } from './level-rule.ts'
import { LinearRule } from './linear-rule.ts'
import { MilestoneRule } from './milestone-rule.ts'
import { NonDecreasingRule } from './non-decreasing-rule.ts'
import { OverFulfilmentRule } from './over-fulfilment-rule.ts'
import { PanelRule } from './panel-rule.ts'
import { RankRule } from './rank-rule.ts'
import { RankShiftRule } from './rank-shift-rule.ts'
import { RelativeRule } from './relative-rule.ts'
import { ShortfallRule } from './shortfall-rule.ts'
import { ThresholdRule } from './threshold-rule.ts'
import { VoteRule } from './vote-rule.ts'

/** 计分规则: how a verified value becomes points. One schema a kind; what each does stands in `rule/<kind>.ts`. */
export const ValueRule = z.discriminatedUnion('kind', [
  ThresholdRule,
  LinearRule,
  BandsRule,
  DeductionRule,
  ShortfallRule,
  LevelRule,
  NonDecreasingRule,
  MilestoneRule,
  OverFulfilmentRule,
  AwardRule,
  ImprovementRule,
  ClearanceRule,
  CompositeRule,
  LatenessRule,
  LevelCountRule,
  PanelRule,
  VoteRule,
  ConversionRule,
  RankRule,
  RankShiftRule,
  RelativeRule,
  DistributionRule,
])
export type ValueRule = z.infer<typeof ValueRule>

/** The name of a kind of rule. */
export type RuleKind = ValueRule['kind']
