import type { ValueRule } from '../rule/index.ts'

/** Whether documents may decide a line or a condition of the rule. */
function countsOccurrences(rule: ValueRule): boolean {
  const lines = [...(rule.deductions ?? []), ...(rule.fullWhen ?? []), ...(rule.zeroWhen ?? [])]
  return lines.some(each => each.occurrences !== undefined)
}

function hasOpenEnd(rule: ValueRule): boolean {
  if (rule.kind !== 'threshold' || rule.test.kind !== 'between') return false
  return rule.test.strictFrom === true || rule.test.strictTo === true
}

/** Settings that columns do not know: the exact engine scores such an entry row by row. */
export function exactOnly(rule: ValueRule): boolean {
  const rounded = rule.kind !== 'bands' && 'round' in rule && rule.round !== undefined
  const units = rule.kind === 'deduction' && rule.units !== undefined
  return rounded || units || rule.noFloor === true || hasOpenEnd(rule) || countsOccurrences(rule)
}
