import { refuse } from '../problem.ts'
import type { SchemeDefinition, Veto } from '../scheme/scheme.ts'
import type { AssesseeInput, ConfirmedVeto } from './score-input.ts'

/** A confirmed veto with what the scheme says of it. */
export interface StandingVeto {
  readonly veto: Veto
  readonly confirmed: ConfirmedVeto
}

/** The scheme's veto that was confirmed. @throws DomainError `veto_unknown` */
export function vetoOf(definition: Pick<SchemeDefinition, 'vetoes'>, confirmed: ConfirmedVeto): Veto {
  return (
    definition.vetoes.find(veto => veto.code === confirmed.code) ?? refuse('veto_unknown', { veto: confirmed.code })
  )
}

/**
 * Whether the document is recent enough (R10 `lookback_years`, this year included, 1 when left out). A document of after the
 * year, confirmed while the cycle is reviewed, counts. Without a year every document does.
 */
export function looksBackTo(veto: Veto, confirmed: ConfirmedVeto, year: number | undefined): boolean {
  return year === undefined || Number(confirmed.on.slice(0, 4)) > year - (veto.lookbackYears ?? 1)
}

/** The vetoes that are in force for an assessee. @throws DomainError `veto_unknown` */
export function standingVetoes(
  definition: Pick<SchemeDefinition, 'vetoes'>,
  input: Pick<AssesseeInput, 'vetoes' | 'year'>,
): readonly StandingVeto[] {
  return input.vetoes
    .map(confirmed => ({ veto: vetoOf(definition, confirmed), confirmed }))
    .filter(({ veto, confirmed }) => looksBackTo(veto, confirmed, input.year))
}
