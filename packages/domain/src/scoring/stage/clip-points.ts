import { compare } from '../../number/rational.ts'
import { toFigure } from '../../number/rounding.ts'
import { pointRange } from '../../rule/point-range.ts'
import { type LineFacts, type LineWork, withStep } from '../line-work.ts'

/** 扣完为止, 封顶: points stay between the rule's floor (0) and cap (full marks). */
export function clipPoints(work: LineWork, { compiled, fullMarks }: LineFacts): LineWork {
  if (work.points === null) return work
  const { floor, cap } = pointRange(compiled.entry.rule, fullMarks)
  if (floor !== null && compare(work.points, floor) < 0)
    return withStep(work, { kind: 'floor', floor: toFigure(floor), points: toFigure(floor) }, { points: floor })
  if (cap !== null && compare(work.points, cap) > 0)
    return withStep(work, { kind: 'cap', cap: toFigure(cap), points: toFigure(cap) }, { points: cap })
  return work
}
