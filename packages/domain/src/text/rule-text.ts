import type { ValueRule } from '../rule/index.ts'
import type { ScoreTexts } from './score-texts.ts'

function sentence(rule: ValueRule, unit: string | null, texts: ScoreTexts): string {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- kind and rule come from one value, so they fit; TypeScript cannot follow a union through an index
  const write = texts.rules[rule.kind] as (given: ValueRule, unit: string | null) => string
  return write(rule, unit)
}

function deductions(rule: ValueRule, texts: ScoreTexts): readonly string[] {
  return (rule.deductions ?? []).map(line => texts.clauses.deduction(line.label, line.per, line.deduct, line.cap))
}

/** The rule in one sentence for people: 每少1次扣 0.2 分，扣完为止. `unit` is the indicator's. */
export function ruleText(rule: ValueRule, unit: string | null, texts: ScoreTexts): string {
  const { clauses } = texts
  const falls = rule.kind === 'shortfall' || (rule.deductions ?? []).length > 0
  const all = [
    sentence(rule, unit, texts),
    ...deductions(rule, texts),
    ...(falls ? [clauses.end(rule.floor ?? '0')] : []),
    ...(rule.coefficient === undefined ? [] : [clauses.coefficient(rule.coefficient.min, rule.coefficient.max)]),
    ...(rule.fullWhen ?? []).map(condition => clauses.fullWhen(condition.label)),
    ...(rule.zeroWhen ?? []).map(condition => clauses.zeroWhen(condition.label)),
  ]
  return clauses.join(all.filter(clause => clause !== ''))
}
