import { decimal, divide, multiply, ZERO } from '../number/rational.ts'
import { toFigure } from '../number/rounding.ts'
import type { RulePicture } from '../scoring/trace.ts'
import type { ConversionRule } from './conversion-rule.ts'
import type { PictureFacts, RuleDefinition, RuleInput, RuleOutcome } from './rule-definition.ts'
import { axisPicture, checkPositive, checkValueType, numberOf } from './rule-value.ts'

function evaluate(rule: ConversionRule, input: RuleInput): RuleOutcome {
  const value = numberOf(input)
  const points = divide(multiply(value, input.fullMarks), decimal(rule.childFull))
  return { kind: 'points', points, step: { kind: 'conversion', value: toFigure(value), points: toFigure(points) } }
}

function picture(rule: ConversionRule, facts: PictureFacts): RulePicture | null {
  if (facts.step?.kind !== 'conversion') return null
  return axisPicture(facts, [{ at: decimal(rule.childFull), role: 'target' }])
}

/** 折算 (R29): `S = S_child ÷ F_child · F`, between nothing and full marks unless more is allowed. */
export const conversion: RuleDefinition<ConversionRule> = {
  readsValue: true,
  items: () => [],
  check: (rule, context) => [
    ...checkValueType('conversion', 'number', context),
    ...checkPositive(rule.childFull, [...context.path, 'childFull']),
  ],
  evaluate,
  range: (rule, fullMarks) => ({ floor: ZERO, cap: rule.allowOver ? null : fullMarks }),
  excel: (rule, cells) => `${cells.value}/${rule.childFull}*${cells.fullMarks}`,
  picture,
  example: {
    rule: { kind: 'conversion', childFull: '600', allowOver: false },
    fullMarks: '100',
    value: '543',
    data: {},
    baselines: {},
    points: '90.50',
  },
}
