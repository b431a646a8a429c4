import { clip, decimal, multiply, subtract, ZERO } from '../../number/rational.ts'
import { toFigure } from '../../number/rounding.ts'
import { judgeLine } from '../../rule/judge-line.ts'
import type { DeductionLine } from '../../rule/rule-line.ts'
import { type LineFacts, type LineWork, ruleInput, withStep } from '../line-work.ts'
import { countedValue } from '../score-input.ts'

/** Multiplies by the coefficient's data item, held within its bounds. */
export function coefficient(work: LineWork, { compiled, input }: LineFacts): LineWork {
  const given = compiled.entry.rule.coefficient
  if (given === undefined || work.settled || work.points === null) return work
  const factor = clip(decimal(countedValue(input, given.item) ?? given.default), decimal(given.min), decimal(given.max))
  const points = multiply(work.points, factor)
  return withStep(work, { kind: 'coefficient', factor: toFigure(factor), points: toFigure(points) }, { points })
}

function takeOff(work: LineWork, line: DeductionLine, facts: LineFacts): LineWork {
  const judged = judgeLine({ ...line, each: line.deduct }, ruleInput(work, facts))
  if (judged.kind === 'not_met') return work
  if (judged.kind === 'left_out') return withStep(work, { kind: 'line_left_out', label: line.label, why: judged.why })
  const points = subtract(work.points ?? ZERO, judged.amount)
  const { label, count, steps, amount, capped, documents } = judged.trace
  const step = {
    kind: 'deduction_line',
    label,
    count,
    steps,
    deduct: line.deduct,
    lost: amount,
    capped,
    ...(documents.length === 0 ? {} : { documents }),
    points: toFigure(points),
  } as const
  return withStep(work, step, { points })
}

/** 扣分行 (R4): each line in turn, summed before the floor. */
export function deductionLines(work: LineWork, facts: LineFacts): LineWork {
  if (work.settled) return work
  return (facts.compiled.entry.rule.deductions ?? []).reduce((so, line) => takeOff(so, line, facts), work)
}
