import { bands } from './bands.ts'
import { deduction } from './deduction.ts'
import { distribution } from './distribution.ts'
import type { RuleKind, ValueRule } from './index.ts'
import { level } from './level.ts'
import { linear } from './linear.ts'
import { milestone } from './milestone.ts'
import { nonDecreasing } from './non-decreasing.ts'
import { rank } from './rank.ts'
import { rankShift } from './rank-shift.ts'
import { relative } from './relative.ts'
import type { RuleDefinition } from './rule-definition.ts'
import { shortfall } from './shortfall.ts'
import { threshold } from './threshold.ts'

/** The rule of a kind. */
export type RuleOf<K extends RuleKind> = Extract<ValueRule, { kind: K }>

/** Every kind of rule and what the engine knows of it. A new kind is one line here and one in `index.ts`. */
export const rules: { readonly [K in RuleKind]: RuleDefinition<RuleOf<K>> } = {
  threshold,
  linear,
  bands,
  deduction,
  shortfall,
  level,
  non_decreasing: nonDecreasing,
  milestone,
  rank,
  rank_shift: rankShift,
  relative,
  distribution,
}

/** The kinds, in the order in which people choose among them. */
export const ruleKinds: readonly RuleKind[] = [
  'threshold',
  'linear',
  'bands',
  'deduction',
  'shortfall',
  'level',
  'non_decreasing',
  'milestone',
  'rank',
  'rank_shift',
  'relative',
  'distribution',
]

/** What the engine knows of a rule's kind. */
export function definitionOf(rule: ValueRule): RuleDefinition<ValueRule> {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the table pairs each kind with the definition for that kind; TypeScript cannot follow a union through an index
  return rules[rule.kind] as unknown as RuleDefinition<ValueRule>
}
