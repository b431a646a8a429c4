import type { Rational } from '../number/rational.ts'
import type { AssesseeInput } from '../scoring/score-input.ts'
import { extremesOf } from './number-case.ts'
import { partTrials } from './part-curve.ts'
import { pointCurve, pointsByValue } from './point-curve.ts'
import { caseOf, type TrialCase } from './trial-case.ts'
import { inputGiving } from './trial-input.ts'
import type { Trial } from './trial.ts'

interface PartEnds {
  readonly name: string
  readonly trial: Trial
  readonly full: Rational
  readonly floor: Rational
}

/** The input in which each part has the value named for it; null where no values of the items give that. */
function giving(input: AssesseeInput, parts: readonly PartEnds[], least: PartEnds | null): AssesseeInput | null {
  return parts.reduce<AssesseeInput | null>(
    (so, part) =>
      so === null ? null : inputGiving({ ...part.trial, input: so }, part === least ? part.floor : part.full),
    input,
  )
}

/** Of a composite: all parts at their most, then each at its least while the others stay. */
export function partCases(trial: Trial): readonly TrialCase[] {
  const parts = partTrials(trial).flatMap(({ name, trial: ofPart }) => {
    const curve = pointCurve(ofPart)
    const found = curve === null ? null : extremesOf(ofPart, curve, pointsByValue(ofPart))
    return found === null ? [] : [{ name, trial: ofPart, full: found.full, floor: found.floor }]
  })
  const all = giving(trial.input, parts, null)
  if (parts.length === 0 || all === null) return []
  return [
    caseOf(trial, { kind: 'parts_full' }, all),
    ...parts.flatMap(part => {
      const input = giving(trial.input, parts, part)
      return input === null ? [] : [caseOf(trial, { kind: 'part_least', name: part.name }, input)]
    }),
  ]
}
