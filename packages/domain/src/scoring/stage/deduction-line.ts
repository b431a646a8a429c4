import type { FormulaOutcome } from '../../indicator/evaluate-formula.ts'
import { clip, compare, decimal, greatest, multiply, type Rational, subtract, ZERO } from '../../number/rational.ts'
import { toFigure } from '../../number/rounding.ts'
import type { DeductionLine } from '../../rule/rule-line.ts'
import { costOf, stepCount } from '../../rule/step-count.ts'
import { type LineFacts, type LineWork, withStep } from '../line-work.ts'
import { countedValue } from '../score-input.ts'
import { evaluateInRule } from './condition.ts'

/** Multiplies by the coefficient's data item, held within its bounds. */
export function coefficient(work: LineWork, { compiled, input }: LineFacts): LineWork {
  const given = compiled.entry.rule.coefficient
  if (given === undefined || work.settled || work.points === null) return work
  const factor = clip(decimal(countedValue(input, given.item) ?? given.default), decimal(given.min), decimal(given.max))
  const points = multiply(work.points, factor)
  return withStep(work, { kind: 'coefficient', factor: toFigure(factor), points: toFigure(points) }, { points })
}

function leftOut(work: LineWork, line: DeductionLine, outcome: FormulaOutcome): LineWork {
  return outcome.kind === 'value'
    ? work
    : withStep(work, { kind: 'line_left_out', label: line.label, why: outcome.kind })
}

function lostBy(line: DeductionLine, steps: Rational): { readonly lost: Rational; readonly capped: boolean } {
  const cost = costOf(steps, decimal(line.deduct))
  if (line.cap === null || compare(cost, decimal(line.cap)) <= 0) return { lost: cost, capped: false }
  return { lost: decimal(line.cap), capped: true }
}

function takeOff(work: LineWork, line: DeductionLine, facts: LineFacts): LineWork {
  if (line.when !== null) {
    const applies = evaluateInRule(line.when, work, facts)
    if (applies.kind !== 'value' || applies.value !== true) return leftOut(work, line, applies)
  }
  const outcome = evaluateInRule(line.count, work, facts)
  if (outcome.kind !== 'value' || typeof outcome.value !== 'object') return leftOut(work, line, outcome)
  const count = greatest(ZERO, outcome.value)
  const steps = stepCount(count, decimal(line.per), line.stepMode)
  const { lost, capped } = lostBy(line, steps)
  const points = subtract(work.points ?? ZERO, lost)
  const step = {
    kind: 'deduction_line',
    label: line.label,
    count: toFigure(count),
    steps: toFigure(steps),
    deduct: line.deduct,
    lost: toFigure(lost),
    capped,
    points: toFigure(points),
  } as const
  return withStep(work, step, { points })
}

/** 扣分行 (R4): each line in turn, summed before the floor. */
export function deductionLines(work: LineWork, facts: LineFacts): LineWork {
  if (work.settled) return work
  return (facts.compiled.entry.rule.deductions ?? []).reduce((so, line) => takeOff(so, line, facts), work)
}
