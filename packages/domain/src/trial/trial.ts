import type { DataItem } from '../indicator/data-item.ts'
import { evaluateFormula, type FormulaScope, type FormulaValue } from '../indicator/evaluate-formula.ts'
import { decimal, type Rational } from '../number/rational.ts'
import { round } from '../number/rounding.ts'
import type { ValueRule } from '../rule/index.ts'
import type { CompiledEntry, CompiledScheme } from '../scoring/compile-scheme.ts'
import { comparesInGroup, type GroupFacts } from '../scoring/group.ts'
import { pastScope } from '../scoring/line-work.ts'
import { runLineSteps } from '../scoring/pipeline.ts'
import { sampleGroup } from '../scoring/sample-group.ts'
import { scoreLine } from '../scoring/score.ts'
import { type AssesseeInput, scopeOf } from '../scoring/score-input.ts'
import type { ScoreLine } from '../scoring/trace.ts'

/** A rule tried out: one entry of a compiled scheme, an input to begin with, and made-up values of the others where it compares. */
export interface Trial {
  readonly scheme: CompiledScheme
  readonly compiled: CompiledEntry
  readonly input: AssesseeInput
  /** Canonical decimals; read only where the rule compares within the group. */
  readonly others: readonly string[]
}

/** The trial's own values as formulas read them. */
export function trialScope({ input, scheme }: Trial): FormulaScope {
  return scopeOf(input, scheme.items)
}

function groupOf(trial: Trial): GroupFacts {
  const { scheme, compiled, input, others } = trial
  return comparesInGroup(compiled)
    ? sampleGroup({ ...scheme, entries: [compiled] }, input, others)
    : new Map<CompiledEntry, never>()
}

/** The whole line, with its trace, for this input instead of the trial's. */
export function trialLine(trial: Trial, input: AssesseeInput = trial.input): ScoreLine {
  return scoreLine(trial.scheme, trial.compiled, input, groupOf({ ...trial, input }))
}

/** So many places hold every bound that people write, halved as often as the curve's search does. */
const VALUE_PLACES = 40

/** A value as a formula holds it. */
export function valueText(value: Rational): string {
  return round(value, VALUE_PLACES).replace(/\.?0+$/u, '')
}

/** The name of the number that stands for the indicator's value; no data item can be called so. */
const VALUE_KEY = '#value'

/** The trial with the indicator's value given outright, what its formula reads not asked; its value a period earlier stays. */
export function valuedBy(trial: Trial): (value: Rational) => Trial {
  const { scheme, compiled, input } = trial
  const past = evaluateFormula(compiled.tree, pastScope(trialScope(trial)))
  const baseline = past.kind === 'value' && isNumber(past.value) ? valueText(past.value) : null
  const item: DataItem = {
    id: VALUE_KEY,
    key: VALUE_KEY,
    name: compiled.indicator.name,
    definition: null,
    type: 'decimal',
    unit: compiled.indicator.unit,
    min: null,
    max: null,
    levels: null,
    supplier: { kind: 'assessee' },
  }
  const valued = {
    ...trial,
    scheme: { ...scheme, items: new Map([...scheme.items, [VALUE_KEY, item]]) },
    compiled: {
      ...compiled,
      tree: { kind: 'name' as const, name: VALUE_KEY },
      required: [],
      requiredUnlessOccurred: [],
    },
  }
  return value => {
    const text = valueText(value)
    const given = { reported: text, verified: text, baseline }
    return { ...valued, input: { ...input, values: { ...input.values, [VALUE_KEY]: given } } }
  }
}

/** The same trial by another rule, out of so many full marks. */
export function withRule(trial: Trial, rule: ValueRule, fullMarks = trial.compiled.entry.fullMarks): Trial {
  return { ...trial, compiled: { ...trial.compiled, entry: { ...trial.compiled.entry, rule, fullMarks } } }
}

/** Points before rounding; null where the line gives none (not applicable, blocked). */
export function trialPoints(trial: Trial): Rational | null {
  const { scheme, compiled, input } = trial
  const fullMarks = decimal(compiled.entry.fullMarks)
  const group = groupOf(trial).get(compiled) ?? null
  return runLineSteps({ scheme, compiled, input, scope: trialScope(trial), fullMarks, group }).points
}

/** Whether a formula gave a number. */
export function isNumber(value: FormulaValue | null | undefined): value is Rational {
  return typeof value === 'object' && value !== null
}
