import { z } from 'zod'
import { BandsRule } from './bands-rule.ts'
import { LevelRule } from './level-rule.ts'
import { LinearRule } from './linear-rule.ts'
import { OverFulfilmentRule } from './over-fulfilment-rule.ts'
import { ShortfallRule } from './shortfall-rule.ts'
import { ThresholdRule } from './threshold-rule.ts'

const lines = {
  coefficient: true,
  deductions: true,
  fullWhen: true,
  zeroWhen: true,
  floor: true,
  noFloor: true,
  cap: true,
} as const

/** A rule inside another (of a part, a change, a rate): it carries no lines of its own, the outer rule does. */
export const SimpleRule = z.discriminatedUnion('kind', [
  ThresholdRule.omit(lines).strict(),
  LinearRule.omit(lines).strict(),
  BandsRule.omit(lines).strict(),
  ShortfallRule.omit(lines).strict(),
  OverFulfilmentRule.omit(lines).strict(),
  LevelRule.omit(lines).strict(),
])
export type SimpleRule = z.infer<typeof SimpleRule>

/** The name of a kind that may stand inside another rule. */
export type SimpleKind = SimpleRule['kind']
