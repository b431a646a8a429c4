import { least, ZERO } from '../../number/rational.ts'
import { toFigure } from '../../number/rounding.ts'
import { refuse } from '../../problem.ts'
import type { Veto } from '../../scheme/scheme.ts'
import type { CompiledScheme } from '../compile-scheme.ts'
import { type LineFacts, type LineWork, withStep } from '../line-work.ts'
import type { ConfirmedVeto } from '../score-input.ts'

/** The scheme's veto that was confirmed. @throws DomainError `veto_unknown` */
export function vetoOf(scheme: Pick<CompiledScheme, 'definition'>, confirmed: ConfirmedVeto): Veto {
  return (
    scheme.definition.vetoes.find(veto => veto.code === confirmed.code) ??
    refuse('veto_unknown', { veto: confirmed.code })
  )
}

/** A confirmed veto whose effect is this indicator at nothing (R10, V1). */
export function vetoZero(work: LineWork, { compiled, input, scheme }: LineFacts): LineWork {
  const hit = input.vetoes.find(confirmed => {
    const { effect } = vetoOf(scheme, confirmed)
    return effect.kind === 'zero_indicator' && effect.indicatorId === compiled.indicator.id
  })
  if (hit === undefined || work.points === null) return work
  const points = least(ZERO, work.points)
  return withStep(
    work,
    { kind: 'veto_zero', code: hit.code, documentNumber: hit.documentNumber, points: toFigure(points) },
    { points },
  )
}
