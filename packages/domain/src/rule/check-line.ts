import type { Problem, ProblemPath } from '../problem.ts'
import { checkOccurrenceFilter } from './line-formula.ts'
import type { RuleContext } from './rule-definition.ts'
import type { Condition, DeductionLine } from './rule-line.ts'
import { checkPositive, checkRuleFormula } from './rule-value.ts'

/** Every fault of a deduction line. */
export function checkDeductionLine(line: DeductionLine, context: RuleContext, path: ProblemPath): Problem[] {
  return [
    ...checkRuleFormula(line.count, 'number', context, [...path, 'count']),
    ...(line.when === null ? [] : checkRuleFormula(line.when, 'boolean', context, [...path, 'when'])),
    ...checkPositive(line.per, [...path, 'per']),
    ...checkPositive(line.deduct, [...path, 'deduct']),
    ...(line.cap === null ? [] : checkPositive(line.cap, [...path, 'cap'])),
    ...checkOccurrenceFilter(line.occurrences, [...path, 'occurrences']),
  ]
}

/** Every fault of a condition. */
export function checkRuleCondition(condition: Condition, context: RuleContext, path: ProblemPath): Problem[] {
  return [
    ...checkRuleFormula(condition.when, 'boolean', context, [...path, 'when']),
    ...checkOccurrenceFilter(condition.occurrences, [...path, 'occurrences']),
  ]
}
