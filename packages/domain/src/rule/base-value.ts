import type { ValueRule } from './index.ts'
import { definitionOf } from './table.ts'

/** Whether a rule compares with the indicator's own value a period earlier, so that every item of its formula needs a baseline. */
export function readsBaseValue(rule: ValueRule): boolean {
  return definitionOf(rule).readsBaseValue?.(rule) ?? false
}

/** Data items that a rule compares with their own baselines, beside what formulas name. */
export function baseItems(rule: ValueRule): readonly string[] {
  return rule.kind === 'non_decreasing' ? rule.items : []
}
