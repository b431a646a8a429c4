import { least, ZERO } from '../../number/rational.ts'
import { toFigure } from '../../number/rounding.ts'
import { type LineFacts, type LineWork, withStep } from '../line-work.ts'

/** Lines that stay as they are: what an office declared not applicable, and what stops the approval anyway. */
function staysAsItIs(work: LineWork): boolean {
  const declared = work.steps.some(step => step.kind === 'not_applicable' && step.why !== 'no_task')
  return work.state === 'blocked' || (work.state === 'not_applicable' && declared)
}

/**
 * 弄虚作假 (R21): the indicator gives nothing; what lies below zero stays there. It also reaches lines that ended without points
 * (no base, denominator 0, its value left out of the group): a false report never leaves a line out of the sum.
 */
export function falseReportZero(work: LineWork, { compiled, input, scheme }: LineFacts): LineWork {
  if (scheme.definition.falseReporting?.zeroIndicator !== true) return work
  const hit = (input.falseReports ?? []).find(report => report.indicatorId === compiled.indicator.id)
  if (hit === undefined || staysAsItIs(work)) return work
  const points = least(ZERO, work.points ?? ZERO)
  const step = { kind: 'false_report', documentNumber: hit.documentNumber, points: toFigure(points) } as const
  return withStep(work, step, { points, state: 'scored', ended: true })
}
