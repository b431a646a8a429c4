import { kindCases } from './kind-case.ts'
import { numberCases } from './number-case.ts'
import { type PartCurve, partCurves } from './part-curve.ts'
import { lineCases, lineCurves } from './line-curve.ts'
import { partCases } from './part-case.ts'
import { isVaried, pointCurve, type PointCurve } from './point-curve.ts'
import { caseOf, type TrialCase } from './trial-case.ts'
import { inputWithoutValues } from './trial-input.ts'
import type { ScoreLine } from '../scoring/trace.ts'
import { type Trial, trialLine } from './trial.ts'

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
  /** The trial's own values, scored. */
  readonly own: ScoreLine
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

/** A rule over one number is its curve; one that counts several things has a curve for each; any other a table. */
function picture(trial: Trial): Pick<TriedRule, 'curve' | 'parts' | 'table'> {
  const curve = pointCurve(trial)
  if (curve !== null && isVaried(curve)) return { curve, parts: [], table: [] }
  const lines = lineCurves(trial)
  if (lines.length > 0) return { curve: null, parts: lines, table: lineCases(trial) }
  if (curve !== null) return { curve, parts: [], table: [] }
  return { curve, parts: partCurves(trial), table: [...kindCases(trial), ...partCases(trial)] }
}

/** Curve or table of points and worked examples of a rule. @throws DomainError when a value of the trial is not of its item's type */
export function tryRule(trial: Trial): TriedRule {
  const shown = picture(trial)
  const cases =
    shown.table.length === 0
      ? numberCases(trial, shown.curve)
      : [...spread(shown.table), caseOf(trial, { kind: 'missing' }, inputWithoutValues(trial))]
  return { ...shown, cases, own: trialLine(trial) }
}
