import {
  clip,
  compare,
  divide,
  isZero,
  multiply,
  HUNDRED,
  ONE,
  type Rational,
  subtract,
  ZERO,
} from '../number/rational.ts'
import { toFigure } from '../number/rounding.ts'
import { type Problem, problem } from '../problem.ts'
import type { RulePicture } from '../scoring/trace.ts'
import type { ClearanceForm, ClearanceRule } from './clearance-rule.ts'
import type {
  ExcelCells,
  PictureFacts,
  RuleContext,
  RuleDefinition,
  RuleInput,
  RuleOutcome,
} from './rule-definition.ts'
import { checkRuleFormula, checkValueType, numberOf } from './rule-value.ts'

type Unscored = Exclude<RuleOutcome, { kind: 'points' }>

/** A number by formula; what it lacks otherwise. */
function numberBy(formula: string, input: RuleInput): Rational | Unscored {
  const outcome = input.formula(formula)
  if (outcome.kind === 'missing') return { kind: 'missing', items: [input.name(outcome.item)] }
  if (outcome.kind === 'no_base') return { kind: 'no_base', items: [outcome.item] }
  if (outcome.kind === 'zero_denominator') return outcome
  if (typeof outcome.value !== 'object') throw new TypeError('the rule needs a number')
  return outcome.value
}

/** How many there were at first; null where it is of no consequence, or why it is not known. */
function initialOf(form: ClearanceForm, input: RuleInput): Rational | null | Unscored {
  return form.kind === 'event' || form.initial === null ? null : numberBy(form.initial, input)
}

/** How many remain or happened. */
function countOf(form: ClearanceForm, input: RuleInput): Rational | Unscored {
  return form.kind === 'event' || form.remaining === undefined ? numberOf(input) : numberBy(form.remaining, input)
}

function shareCleared(count: Rational, initial: Rational): Rational {
  return clip(subtract(ONE, divide(count, initial)), ZERO, ONE)
}

function given(form: ClearanceForm, count: Rational, initial: Rational | null, fullMarks: Rational): Rational {
  if (form.award === 'each') return fullMarks
  const none = compare(count, ZERO) <= 0
  if (form.award === 'all' || initial === null || isZero(initial)) return none ? fullMarks : ZERO
  return multiply(fullMarks, shareCleared(count, initial))
}

function evaluate({ form }: ClearanceRule, input: RuleInput): RuleOutcome {
  const count = countOf(form, input)
  if ('kind' in count) return count
  const initial = initialOf(form, input)
  if (initial !== null && 'kind' in initial) return initial
  const nothingToClear = initial !== null && isZero(initial) && compare(count, ZERO) <= 0
  if (nothingToClear && form.kind === 'stock' && form.noInitial === 'na') return { kind: 'not_applicable' }
  const points = given(form, count, initial, input.fullMarks)
  const byShare = form.award === 'share' && initial !== null && !isZero(initial)
  return {
    kind: 'points',
    points,
    step: {
      kind: 'clearance',
      count: toFigure(count),
      initial: initial === null ? null : toFigure(initial),
      cleared: byShare ? toFigure(multiply(shareCleared(count, initial), HUNDRED)) : null,
      points: toFigure(points),
    },
  }
}

function check(rule: ClearanceRule, context: RuleContext): Problem[] {
  const { form } = rule
  const path = [...context.path, 'form']
  const initial = form.kind === 'stock' ? form.initial : null
  const remaining = form.kind === 'stock' ? form.remaining : undefined
  const noLines = form.award === 'each' && (rule.deductions ?? []).length === 0
  return [
    ...checkValueType('clearance', 'number', context),
    ...(initial === null ? [] : checkRuleFormula(initial, 'number', context, [...path, 'initial'])),
    ...(remaining === undefined ? [] : checkRuleFormula(remaining, 'number', context, [...path, 'remaining'])),
    ...(form.award === 'share' && initial === null ? [problem('initial_missing', {}, [...path, 'initial'])] : []),
    ...(noLines ? [problem('deduction_empty', {}, [...context.path, 'deductions'])] : []),
  ]
}

function picture({ form }: ClearanceRule, facts: PictureFacts): RulePicture | null {
  const { step, steps, fullMarks } = facts
  if (step?.kind !== 'clearance') return null
  if (form.award !== 'each') return { kind: 'check', met: step.count === '0' }
  const losses = steps.flatMap(each => (each.kind === 'deduction_line' ? [each] : []))
  return {
    kind: 'losses',
    losses: losses.map(({ label, lost }) => ({ label, lost })),
    left: losses.at(-1)?.points ?? toFigure(fullMarks),
  }
}

function excel({ form }: ClearanceRule, cells: ExcelCells): string | null {
  if (form.kind === 'stock' && form.remaining !== undefined) return null
  if (form.award === 'each' && (form.kind === 'event' || form.initial === null)) return cells.fullMarks
  if (form.award === 'all' && (form.kind === 'event' || form.initial === null || form.noInitial === 'full'))
    return `IF(${cells.value}<=0,${cells.fullMarks},0)`
  return null
}

/**
 * 清零、零发生 (R15): `F·1[none]`; of a stock also `F·clip(1 − remaining/initial, 0, 1)`; or full marks less the lines (每个扣). None at
 * first and none new: full marks or not applicable, as the rule says; none at first but new ones: nothing.
 */
export const clearance: RuleDefinition<ClearanceRule> = {
  readsValue: true,
  items: () => [],
  formulas: ({ form }) =>
    form.kind === 'stock' ? [form.initial, form.remaining].flatMap(formula => formula ?? []) : [],
  check,
  evaluate,
  excel,
  picture,
  example: {
    rule: { kind: 'clearance', form: { kind: 'stock', initial: 'initial', award: 'share', noInitial: 'full' } },
    fullMarks: '6',
    value: '2',
    data: { initial: '8' },
    baselines: {},
    points: '4.50',
  },
}
