import type { ScoreLine } from '../scoring/trace.ts'

/** The unit of what remains (R15): the value's, or that of the one data item which the rule counts instead; null where a formula counts. */
export function clearanceUnit({ rule, unit, data }: Pick<ScoreLine, 'rule' | 'unit' | 'data'>): string | null {
  const remaining = rule.kind === 'clearance' && rule.form.kind === 'stock' ? rule.form.remaining : undefined
  return remaining === undefined ? unit : (data.find(each => each.key === remaining.trim())?.unit ?? null)
}
