import type { ValueRule } from '../rule/index.ts'
import type { DeductionLine } from '../rule/rule-line.ts'
import type { ScoreTexts } from './score-texts.ts'

function sentence(rule: ValueRule, unit: string | null, texts: ScoreTexts): string {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- kind and rule come from one value, so they fit; TypeScript cannot follow a union through an index
  const write = texts.rules[rule.kind] as (given: ValueRule, unit: string | null) => string
  return write(rule, unit)
}

function deductions(rule: ValueRule, texts: ScoreTexts): readonly string[] {
  const line = ({ label, per, deduct, cap }: DeductionLine): string => texts.clauses.deduction(label, per, deduct, cap)
  const units = rule.kind === 'deduction' ? (rule.units ?? []) : []
  const ofUnits = units.flatMap(unit => [
    texts.clauses.unit(unit.name, unit.marks),
    ...unit.deductions.map(line),
    ...(unit.zeroWhen ?? []).map(each => texts.clauses.zeroWhen(each.label)),
  ])
  return [...ofUnits, ...(rule.deductions ?? []).map(line)]
}

/** The rule in one sentence for people: 每少1次扣 0.2 分，扣完为止. `unit` is the indicator's. */
export function ruleText(rule: ValueRule, unit: string | null, texts: ScoreTexts): string {
  const { clauses } = texts
  const falls = rule.kind === 'shortfall' || rule.kind === 'lateness' || (rule.deductions ?? []).length > 0
  const all = [
    sentence(rule, unit, texts),
    ...deductions(rule, texts),
    ...(falls ? [clauses.end(rule.noFloor === true ? null : (rule.floor ?? '0'))] : []),
    ...('round' in rule && rule.round !== undefined && rule.kind !== 'bands' ? [clauses.round(rule.round)] : []),
    ...(rule.coefficient === undefined ? [] : [clauses.coefficient(rule.coefficient.min, rule.coefficient.max)]),
    ...(rule.fullWhen ?? []).map(condition => clauses.fullWhen(condition.label)),
    ...(rule.zeroWhen ?? []).map(condition => clauses.zeroWhen(condition.label)),
  ]
  return clauses.join(all.filter(clause => clause !== ''))
}
