import type { ExcelCells } from './rule-definition.ts'

/** A text as Excel quotes it. */
export function excelText(text: string): string {
  return `"${text.replaceAll('"', '""')}"`
}

/** The value as read: rounded first where the rule says so. Excel's ROUND is half away from zero, as ours. */
export function excelRead(rule: { readonly round?: number }, value: string): string {
  return rule.round === undefined ? value : `ROUND(${value},${rule.round})`
}

/** The target that counts: the assessee's own cell, or the rule's figure. */
export function excelTarget(
  rule: { readonly target: string; readonly targetItem?: string },
  cells: ExcelCells,
): string {
  return rule.targetItem === undefined ? rule.target : cells.item(rule.targetItem)
}

/** Steps of `per` in an amount, by the mode for an unfinished one. */
export function excelSteps(amount: string, per: string, mode: 'floor' | 'ceil' | 'continuous'): string {
  const steps = per === '1' ? amount : `${amount}/${per}`
  return mode === 'continuous' ? steps : mode === 'floor' ? `INT(${steps})` : `-INT(-(${steps}))`
}

/** Points held between bounds. */
export function excelClip(points: string, low: string, high: string): string {
  return `MAX(${low},MIN(${high},${points}))`
}
