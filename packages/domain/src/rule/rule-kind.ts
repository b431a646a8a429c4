import type { RuleKind } from './index.ts'

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
  'over_fulfilment',
  'award',
  'improvement',
  'clearance',
  'composite',
  'lateness',
  'level_count',
  'panel',
  'vote',
  'conversion',
  'rank',
  'rank_shift',
  'relative',
  'distribution',
]
