import { least, ZERO } from '../../number/rational.ts'
import { toFigure } from '../../number/rounding.ts'
import { type LineFacts, type LineWork, withStep } from '../line-work.ts'
import { standingVetoes } from '../standing-veto.ts'

/** A confirmed veto whose effect is this indicator at nothing (R10, V1). What lies below zero stays there. */
export function vetoZero(work: LineWork, { compiled, input, scheme }: LineFacts): LineWork {
  if (work.points === null || input.vetoes.length === 0) return work
  const hit = standingVetoes(scheme.definition, input).find(
    ({ veto: { effect } }) => effect.kind === 'zero_indicator' && effect.indicatorId === compiled.indicator.id,
  )
  if (hit === undefined) return work
  const points = least(ZERO, work.points)
  const { code, documentNumber } = hit.confirmed
  return withStep(work, { kind: 'veto_zero', code, documentNumber, points: toFigure(points) }, { points })
}
