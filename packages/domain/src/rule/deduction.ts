import { compare, decimal, greatest, type Rational, subtract, total, ZERO } from '../number/rational.ts'
import { toFigure } from '../number/rounding.ts'
import { type Problem, type ProblemPath, problem } from '../problem.ts'
import type { RulePicture, TraceStep } from '../scoring/trace.ts'
import type { DeductionUnitTrace } from '../scoring/value-step.ts'
import type { DeductionRule, DeductionUnit } from './deduction-rule.ts'
import { conditionHolds, judgeLine } from './judge-line.ts'
import { checkDeductionLine, checkRuleCondition } from './check-line.ts'
import { countedFormulas } from './line-formula.ts'
import type { PictureFacts, RuleContext, RuleDefinition, RuleInput, RuleOutcome } from './rule-definition.ts'
import { checkPositive } from './rule-value.ts'
import { staircase } from './staircase.ts'

/** A unit by itself: its lines summed, never below nothing, nothing at once where a condition says so. */
function judgeUnit(
  unit: DeductionUnit,
  input: RuleInput,
): { readonly points: Rational; readonly trace: DeductionUnitTrace } {
  const judged = unit.deductions.map(line => ({ line, found: judgeLine({ ...line, each: line.deduct }, input) }))
  const counted = judged.flatMap(({ found }) => (found.kind === 'counted' ? [found] : []))
  const zero = unit.zeroWhen?.find(condition => conditionHolds(condition, input))
  const left = greatest(ZERO, subtract(decimal(unit.marks), total(counted.map(each => each.amount))))
  const points = zero === undefined ? left : ZERO
  const trace = {
    name: unit.name,
    marks: unit.marks,
    lines: counted.map(each => each.trace),
    leftOut: judged.flatMap(({ line, found }) => (found.kind === 'left_out' ? [line.label] : [])),
    zeroedBy: zero?.label ?? null,
    points: toFigure(points),
  }
  return { points, trace }
}

function evaluate(rule: DeductionRule, input: RuleInput): RuleOutcome {
  const { fullMarks } = input
  if (rule.units === undefined)
    return { kind: 'points', points: fullMarks, step: { kind: 'deduction', points: toFigure(fullMarks) } }
  const judged = rule.units.map(unit => judgeUnit(unit, input))
  const points = total(judged.map(each => each.points))
  const units = judged.map(each => each.trace)
  return { kind: 'points', points, step: { kind: 'deduction', points: toFigure(points), units } }
}

function checkUnit(unit: DeductionUnit, context: RuleContext, path: ProblemPath): Problem[] {
  const nothing = unit.deductions.length === 0 && (unit.zeroWhen ?? []).length === 0
  return [
    ...checkPositive(unit.marks, [...path, 'marks']),
    ...(nothing ? [problem('deduction_empty', {}, [...path, 'deductions'])] : []),
    ...unit.deductions.flatMap((line, at) => checkDeductionLine(line, context, [...path, 'deductions', at])),
    ...(unit.zeroWhen ?? []).flatMap((each, at) => checkRuleCondition(each, context, [...path, 'zeroWhen', at])),
  ]
}

/** Units share out exactly the full marks. */
function checkUnits(units: readonly DeductionUnit[], context: RuleContext): Problem[] {
  const path = [...context.path, 'units']
  const sum = total(units.map(unit => decimal(unit.marks)))
  return [
    ...units.flatMap((unit, at) => checkUnit(unit, context, [...path, at])),
    ...(compare(sum, context.fullMarks) === 0
      ? []
      : [problem('unit_marks_unfit', { sum: toFigure(sum), fullMarks: toFigure(context.fullMarks) }, path)]),
  ]
}

function check(rule: DeductionRule, context: RuleContext): Problem[] {
  if (rule.units !== undefined) return checkUnits(rule.units, context)
  const nothing = rule.deductions.length === 0 && (rule.zeroWhen ?? []).length === 0
  return nothing ? [problem('deduction_empty', {}, [...context.path, 'deductions'])] : []
}

function isLine(step: TraceStep): step is Extract<TraceStep, { kind: 'deduction_line' }> {
  return step.kind === 'deduction_line'
}

/** One line falls as a staircase; several show what each took. */
function picture(rule: DeductionRule, facts: PictureFacts): RulePicture | null {
  const units = facts.step?.kind === 'deduction' ? facts.step.units : undefined
  if (units !== undefined) {
    const parts = units.map(({ name, points }) => ({ name, points }))
    return { kind: 'parts', parts, total: facts.step?.points ?? '0' }
  }
  const lines = facts.steps.filter(isLine)
  const [only, ...others] = rule.deductions
  if (only !== undefined && others.length === 0)
    return staircase(facts.fullMarks, decimal(rule.floor ?? '0'), decimal(only.deduct), lines[0]?.steps ?? null)
  const lost = total(lines.map(line => decimal(line.lost)))
  const left = greatest(subtract(facts.fullMarks, lost), ZERO)
  return { kind: 'losses', losses: lines.map(line => ({ label: line.label, lost: line.lost })), left: toFigure(left) }
}

/** 按次扣分 (R4): `S = max(floor, F − Σ min(cap_j, d_j·n_j))`; by units (扣完为止 within each) `Σ max(0, F_u − Σ …)`. The lines of the whole are taken off by the engine, as from every rule. */
export const deduction: RuleDefinition<DeductionRule> = {
  readsValue: true,
  items: () => [],
  check,
  evaluate,
  excel: (rule, cells) => (rule.units === undefined ? cells.fullMarks : null),
  formulas: rule =>
    (rule.units ?? []).flatMap(unit => [
      ...unit.deductions.flatMap(countedFormulas),
      ...(unit.zeroWhen ?? []).map(each => each.when),
    ]),
  picture,
  example: {
    rule: {
      kind: 'deduction',
      target: '8',
      deductions: [
        {
          label: '每少1次',
          count: 'max(0, target - value)',
          per: '1',
          deduct: '1',
          stepMode: 'floor',
          cap: null,
          when: null,
        },
      ],
    },
    fullMarks: '8',
    value: '5',
    data: {},
    baselines: {},
    points: '5.00',
  },
}
