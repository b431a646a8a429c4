import type { Indicator } from '../indicator/indicator.ts'
import type { RuleLines } from '../rule/rule-line.ts'
import { definitionOf } from '../rule/table.ts'
import type { SchemeDefinition, SchemeEntry } from '../scheme/scheme.ts'

/** The formulas that a rule's lines hold. */
export function lineFormulas(rule: RuleLines): readonly string[] {
  const deductions = (rule.deductions ?? []).flatMap(line =>
    line.when === null ? [line.count] : [line.count, line.when],
  )
  return [
    ...deductions,
    ...(rule.fullWhen ?? []).map(each => each.when),
    ...(rule.zeroWhen ?? []).map(each => each.when),
  ]
}

/** The formulas of an entry beside its indicator's own. */
export function entryFormulas(entry: SchemeEntry): readonly string[] {
  const own = definitionOf(entry.rule).formulas?.(entry.rule) ?? []
  const applies = entry.notApplicableWhen === undefined ? [] : [entry.notApplicableWhen]
  return [...own, ...lineFormulas(entry.rule), ...applies]
}

/** Every formula that scoring by this scheme reads, each once: give them to `parseFormulas`. */
export function schemeFormulas(definition: SchemeDefinition, indicators: readonly Indicator[]): readonly string[] {
  const used = new Set(definition.entries.map(entry => entry.indicatorId))
  const own = indicators.filter(indicator => used.has(indicator.id)).map(indicator => indicator.formula)
  return [...new Set([...own, ...definition.entries.flatMap(entryFormulas)])]
}
