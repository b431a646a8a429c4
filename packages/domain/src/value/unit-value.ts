import type { FormulaScope, FormulaValue } from '../indicator/evaluate-formula.ts'
import type { Rational } from '../number/rational.ts'

/** One project of a unit: how far it is, and its size where projects count by size. */
export interface ProjectValue {
  readonly value: Rational
  /** Above 0; left out: all count the same. */
  readonly size?: Rational
}

/** What one unit brings to the organisation above it. */
export interface UnitValue {
  readonly unitId: string
  /** Its data items, after aggregation over the periods. */
  readonly scope: FormulaScope
  /** Its projects; left out: its own value is the one project. */
  readonly projects?: readonly ProjectValue[]
}

/** The names of formulas from values by key: this period's and those of the base. A key that is not there has no value. */
export function scopeOfValues(
  values: ReadonlyMap<string, FormulaValue>,
  baselines: ReadonlyMap<string, FormulaValue> = new Map(),
): FormulaScope {
  return {
    value: key => values.get(key),
    base: key => baselines.get(key),
    done: key => values.has(key),
  }
}
