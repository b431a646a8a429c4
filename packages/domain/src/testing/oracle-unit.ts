import type { SchemeDefinition } from '../scheme/scheme.ts'
import type { AssesseeInput } from '../scoring/score-input.ts'
import type { Fraction } from './fraction.ts'

/** A unit with its total and what decides ties. */
export interface Unit {
  readonly input: AssesseeInput
  readonly exact: Fraction | null
  readonly base: Fraction | null
  readonly penalty: Fraction
  readonly lines: ReadonlyMap<string, string | null>
  readonly parts: ReadonlyMap<string, Fraction>
}

/** The effects of a unit's vetoes. */
export function vetoedAs(
  scheme: SchemeDefinition,
  input: AssesseeInput,
): readonly SchemeDefinition['vetoes'][number]['effect'][] {
  return input.vetoes.flatMap(({ code }) => scheme.vetoes.find(veto => veto.code === code)?.effect ?? [])
}
