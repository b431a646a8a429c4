import { award } from './award.ts'
import { bands } from './bands.ts'
import { clearance } from './clearance.ts'
import { composite } from './composite.ts'
import { conversion } from './conversion.ts'
import { deduction } from './deduction.ts'
import { distribution } from './distribution.ts'
import { improvement } from './improvement.ts'
import type { RuleKind, ValueRule } from './index.ts'
import { lateness } from './lateness.ts'
import { level } from './level.ts'
import { levelCount } from './level-count.ts'
import { linear } from './linear.ts'
import { milestone } from './milestone.ts'
import { nonDecreasing } from './non-decreasing.ts'
import { overFulfilment } from './over-fulfilment.ts'
import { panel } from './panel.ts'
import { rank } from './rank.ts'
import { rankShift } from './rank-shift.ts'
import { relative } from './relative.ts'
import type { RuleDefinition } from './rule-definition.ts'
import { shortfall } from './shortfall.ts'
import { threshold } from './threshold.ts'
import { vote } from './vote.ts'

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
  over_fulfilment: overFulfilment,
  award,
  improvement,
  clearance,
  composite,
  lateness,
  level_count: levelCount,
  panel,
  vote,
  conversion,
  rank,
  rank_shift: rankShift,
  relative,
  distribution,
}

/** What the engine knows of a rule's kind. */
export function definitionOf(rule: ValueRule): RuleDefinition<ValueRule> {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the table pairs each kind with the definition for that kind; TypeScript cannot follow a union through an index
  return rules[rule.kind] as unknown as RuleDefinition<ValueRule>
}
