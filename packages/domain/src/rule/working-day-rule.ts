import type { ValueRule } from './index.ts'

/** Whether a rule counts working days, so that it needs the calendar (R20). */
export function countsWorkingDays(rule: ValueRule): boolean {
  return rule.kind === 'lateness' && rule.late.kind === 'date' && rule.late.days === 'working'
}
