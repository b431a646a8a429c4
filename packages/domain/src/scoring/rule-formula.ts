import type { Indicator } from '../indicator/indicator.ts'
import type { OccurrenceFilter } from '../occurrence/occurrence.ts'
import type { ValueRule } from '../rule/index.ts'
import { countedFormulas } from '../rule/line-formula.ts'
import type { RuleLines } from '../rule/rule-line.ts'
import { definitionOf } from '../rule/table.ts'
import type { SchemeDefinition, SchemeEntry } from '../scheme/scheme.ts'

/** Lines that count confirmed occurrences, with the formula that counts where there are none. */
export function occurrenceFormulas(
  rule: ValueRule,
): readonly { readonly filter: OccurrenceFilter; readonly formula: string }[] {
  const units = rule.kind === 'deduction' ? (rule.units ?? []).flatMap(unit => unit.deductions) : []
  const awards = rule.kind === 'award' ? rule.awards : []
  const lines = [...(rule.deductions ?? []), ...units, ...awards].map(line => ({
    filter: line.occurrences,
    formula: line.count,
  }))
  const conditions = [...(rule.fullWhen ?? []), ...(rule.zeroWhen ?? [])].map(each => ({
    filter: each.occurrences,
    formula: each.when,
  }))
  return [...lines, ...conditions].flatMap(({ filter, formula }) => (filter === undefined ? [] : [{ filter, formula }]))
}

/** The formulas that a rule's lines hold. */
export function lineFormulas(rule: RuleLines): readonly string[] {
  const deductions = (rule.deductions ?? []).flatMap(countedFormulas)
  return [
    ...deductions,
    ...(rule.fullWhen ?? []).map(each => each.when),
    ...(rule.zeroWhen ?? []).map(each => each.when),
  ]
}

/** The formulas of a rule's kind itself. */
function kindFormulas(rule: ValueRule): readonly string[] {
  return definitionOf(rule).formulas?.(rule) ?? []
}

/** The formulas of an entry beside its indicator's own. */
export function entryFormulas(entry: SchemeEntry): readonly string[] {
  const applies = entry.notApplicableWhen === undefined ? [] : [entry.notApplicableWhen]
  return [...kindFormulas(entry.rule), ...lineFormulas(entry.rule), ...applies]
}

/** Those of them whose data items must have a value in any case. */
export function requiredFormulas(entry: SchemeEntry): readonly string[] {
  const judged = definitionOf(entry.rule).judgesMissing === true ? kindFormulas(entry.rule) : []
  const occurring = occurrenceFormulas(entry.rule).map(each => each.formula)
  return entryFormulas(entry).filter(formula => !judged.includes(formula) && !occurring.includes(formula))
}

/** Every formula that scoring by this scheme reads, each once: give them to `parseFormulas`. */
export function schemeFormulas(definition: SchemeDefinition, indicators: readonly Indicator[]): readonly string[] {
  const used = new Set(definition.entries.map(entry => entry.indicatorId))
  const own = indicators.filter(indicator => used.has(indicator.id)).map(indicator => indicator.formula)
  return [...new Set([...own, ...definition.entries.flatMap(entryFormulas)])]
}
