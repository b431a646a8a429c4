import { decimal, type Rational, ZERO } from '../number/rational.ts'
import type { ValueRule } from './index.ts'
import type { PointRange } from './rule-definition.ts'
import { definitionOf } from './table.ts'

/** Least and most points: the rule's own floor and cap, else its kind's, else nothing and full marks. */
export function pointRange(rule: ValueRule, fullMarks: Rational): PointRange {
  const range = definitionOf(rule).range?.(rule, fullMarks) ?? { floor: ZERO, cap: fullMarks }
  return {
    floor: rule.noFloor === true ? null : rule.floor === undefined ? range.floor : decimal(rule.floor),
    cap: rule.cap === undefined ? range.cap : decimal(rule.cap),
  }
}
