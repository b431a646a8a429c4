import type { RuleKind } from '@yaodian/domain'
import type { Text } from '../../text/zh-CN.ts'

/** What a rule is for, as the field speaks of it. */
export type RulePurpose = keyof Text['ruleEditor']['purposes']

/** The kinds by what they are for, in the order in which people look for them. */
export const rulePurposes: readonly { readonly purpose: RulePurpose; readonly kinds: readonly RuleKind[] }[] = [
  { purpose: 'target', kinds: ['threshold', 'linear', 'bands', 'shortfall', 'over_fulfilment', 'conversion'] },
  { purpose: 'count', kinds: ['deduction', 'award', 'clearance', 'lateness'] },
  { purpose: 'level', kinds: ['level', 'level_count', 'panel', 'vote'] },
  { purpose: 'base', kinds: ['improvement', 'non_decreasing'] },
  { purpose: 'group', kinds: ['rank', 'rank_shift', 'relative', 'distribution'] },
  { purpose: 'progress', kinds: ['milestone'] },
  { purpose: 'parts', kinds: ['composite'] },
]
