import { evaluateFormula } from '../indicator/evaluate-formula.ts'
import type { FormulaTree } from '../indicator/formula.ts'
import { decimal, multiply, ONE, type Rational } from '../number/rational.ts'
import type { GroupMember } from '../rule/rule-definition.ts'
import { definitionOf } from '../rule/table.ts'
import { entryCountsFor } from '../scheme/entry-scope.ts'
import { ratioOf } from '../value/ratio.ts'
import type { CompiledEntry, CompiledScheme } from './compile-scheme.ts'
import { type LineFacts, type LineStage, lineStart, pastScope } from './line-work.ts'
import { type AssesseeInput, countedValue, scopeOf, suppliedOf } from './score-input.ts'
import { applicability } from './stage/applicability.ts'
import { formulaValue } from './stage/formula-value.ts'
import { missingValue } from './stage/missing-value.ts'

/** The values of one ranking group, by entry that compares within it. */
export type GroupFacts = ReadonlyMap<CompiledEntry, readonly GroupMember[]>

/** Whether the entry's rule reads the whole group. */
export function comparesInGroup({ entry }: CompiledEntry): boolean {
  return definitionOf(entry.rule).readsGroup?.(entry.rule) ?? false
}

const untilValue: readonly LineStage[] = [applicability, missingValue, formulaValue]

function partsOf(tree: FormulaTree, facts: LineFacts, value: Rational): Pick<GroupMember, 'numerator' | 'denominator'> {
  const whole = { numerator: value, denominator: ONE }
  const ratio = ratioOf(tree)
  if (ratio === null) return whole
  const [n, d] = [evaluateFormula(ratio.numerator, facts.scope), evaluateFormula(ratio.denominator, facts.scope)]
  const numbers = n.kind === 'value' && d.kind === 'value' && typeof n.value === 'object' && typeof d.value === 'object'
  return numbers ? { numerator: multiply(n.value, ratio.factor), denominator: d.value } : whole
}

function baseValueOf(tree: FormulaTree, { scope }: LineFacts): Rational | null {
  const outcome = evaluateFormula(tree, pastScope(scope))
  return outcome.kind === 'value' && typeof outcome.value === 'object' ? outcome.value : null
}

/** The assessee's value of the entry, where it has one that counts: a false report leaves the comparison (R21), as do missing and not applicable ones (R11). */
function memberOf(scheme: CompiledScheme, compiled: CompiledEntry, input: AssesseeInput): GroupMember | undefined {
  const falsely =
    scheme.definition.falseReporting?.zeroIndicator !== false &&
    (input.falseReports ?? []).some(report => report.indicatorId === compiled.indicator.id)
  if (falsely || !entryCountsFor(compiled.entry, input.groupKey, input.assesseeId)) return undefined
  const facts: LineFacts = {
    scheme,
    compiled,
    input,
    scope: scopeOf(input, scheme.items),
    fullMarks: decimal(compiled.entry.fullMarks),
    group: null,
  }
  const work = untilValue.reduce((so, stage) => (so.ended ? so : stage(so, facts)), lineStart)
  if (work.ended || work.value === null || typeof work.value !== 'object') return undefined
  return {
    assesseeId: input.assesseeId,
    value: work.value,
    ...partsOf(compiled.tree, facts, work.value),
    baseValue: baseValueOf(compiled.tree, facts),
    item: key => countedValue(input, key),
    base: key => suppliedOf(input, key).baseline,
  }
}

/** Gathers what the rules of one ranking group compare (R7, R11, R12). `inputs` are all of that group. */
export function gatherGroup(scheme: CompiledScheme, inputs: readonly AssesseeInput[]): GroupFacts {
  return new Map(
    scheme.entries
      .filter(comparesInGroup)
      .map(compiled => [compiled, inputs.flatMap(input => memberOf(scheme, compiled, input) ?? [])]),
  )
}
