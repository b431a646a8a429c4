import { kindCases } from './kind-case.ts'
import { numberCases } from './number-case.ts'
import { type PartCurve, partCurves } from './part-curve.ts'
import { pointCurve, type PointCurve } from './point-curve.ts'
import { caseOf, type TrialCase } from './trial-case.ts'
import { inputWithoutValues } from './trial-input.ts'
import type { Trial } from './trial.ts'

/** A rule tried out, to be shown at once while it is written. */
export interface TriedRule {
  /** Over the indicator's value; null for a rule that reads no number. */
  readonly curve: PointCurve | null
  /** Over the numbers inside the rule. */
  readonly parts: readonly PartCurve[]
  /** A row for each level, delay, vote or count; empty for a rule over a number. */
  readonly table: readonly TrialCase[]
  /** Worked examples where it matters. */
  readonly cases: readonly TrialCase[]
}

/** So many examples of a table are worked out: the best, the worst and some between. */
const MOST_OF_TABLE = 4

function spread(table: readonly TrialCase[]): readonly TrialCase[] {
  if (table.length <= MOST_OF_TABLE) return table
  const gap = (table.length - 1) / (MOST_OF_TABLE - 1)
  return Array.from({ length: MOST_OF_TABLE }, (_, at) => table[Math.round(at * gap)]).filter(
    each => each !== undefined,
  )
}

/** Curve or table of points and worked examples of a rule. @throws DomainError when a value of the trial is not of its item's type */
export function tryRule(trial: Trial): TriedRule {
  const curve = pointCurve(trial)
  const table = curve === null ? kindCases(trial) : []
  const cases =
    table.length === 0
      ? numberCases(trial, curve)
      : [...spread(table), caseOf(trial, { kind: 'missing' }, inputWithoutValues(trial))]
  return { curve, parts: partCurves(trial), table, cases }
}
