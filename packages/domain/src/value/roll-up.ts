import {
  evaluateFormula,
  type FormulaOutcome,
  type FormulaScope,
  type FormulaValue,
} from '../indicator/evaluate-formula.ts'
import type { FormulaTree } from '../indicator/formula.ts'
import { formulaNames } from '../indicator/formula-name.ts'
import {
  compare,
  decimal,
  divide,
  HUNDRED,
  isZero,
  multiply,
  ONE,
  rational,
  type Rational,
  total,
  ZERO,
} from '../number/rational.ts'
import { refuse } from '../problem.ts'
import type { MissingPolicy } from './aggregation.ts'
import { type Ratio, ratioOf } from './ratio.ts'
import type { RollUp, TargetTest } from './roll-up-policy.ts'
import type { ProjectValue, UnitValue } from './unit-value.ts'

/** Who entered a roll-up and who did not, by unit; nobody is dropped without being named. */
export interface RollUpUnits {
  readonly counted: readonly string[]
  /** No value: left out, or counted as 0 where the policy says so. */
  readonly missing: readonly string[]
  /** Nothing of the kind (denominator 0) or no base: not applicable. */
  readonly notApplicable: readonly string[]
}

/** The value of the organisation above, exactly; or why there is none. */
export type RollUpOutcome =
  | ({ readonly kind: 'value'; readonly value: Rational } & RollUpUnits)
  | ({ readonly kind: 'counts'; readonly counts: readonly LevelCount[] } & RollUpUnits)
  | { readonly kind: 'missing'; readonly units: readonly string[] }
  /** Nobody has anything of the kind, or a base. */
  | { readonly kind: 'not_applicable'; readonly units: readonly string[] }
  | { readonly kind: 'zero_denominator' }
  /** This indicator is not rolled up. */
  | { readonly kind: 'none' }

/** How many units have a level. */
export interface LevelCount {
  readonly level: string
  readonly count: number
}

/** One unit as far as it could be computed. */
interface Part<T> {
  readonly unitId: string
  readonly state: 'counted' | 'missing' | 'not_applicable'
  readonly value: T | null
}

const states = {
  value: 'counted',
  missing: 'missing',
  no_base: 'not_applicable',
  zero_denominator: 'not_applicable',
} as const

function unitsOf(parts: readonly Part<unknown>[]): RollUpUnits {
  const ids = (state: Part<unknown>['state']): readonly string[] =>
    parts.filter(part => part.state === state).map(part => part.unitId)
  return { counted: ids('counted'), missing: ids('missing'), notApplicable: ids('not_applicable') }
}

function numberIn(value: FormulaValue): Rational {
  if (typeof value !== 'object') throw new TypeError('a number is due')
  return value
}

function partOf<T>(unitId: string, outcome: FormulaOutcome, read: (value: FormulaValue) => T): Part<T> {
  return { unitId, state: states[outcome.kind], value: outcome.kind === 'value' ? read(outcome.value) : null }
}

function valuesOf(tree: FormulaTree, units: readonly UnitValue[]): readonly Part<FormulaValue>[] {
  return units.map(({ unitId, scope }) => partOf(unitId, evaluateFormula(tree, scope), value => value))
}

/** Those that count: with `zero` a missing one counts as 0. */
function numbersOf(parts: readonly Part<Rational>[], policy: MissingPolicy): readonly Rational[] {
  return parts.flatMap(({ state, value }) => {
    if (value !== null) return [value]
    return state === 'missing' && policy === 'zero' ? [ZERO] : []
  })
}

/** There is no value: a unit has none and the policy waits for it, or nobody has one. */
function isWithout(parts: readonly Part<unknown>[], policy: MissingPolicy): boolean {
  const { counted, missing } = unitsOf(parts)
  if (missing.length === 0) return counted.length === 0
  return policy === 'block' || (policy === 'na' && counted.length === 0)
}

function withoutValue(parts: readonly Part<unknown>[]): RollUpOutcome {
  const { missing, notApplicable } = unitsOf(parts)
  return missing.length === 0 ? { kind: 'not_applicable', units: notApplicable } : { kind: 'missing', units: missing }
}

function valueOf(parts: readonly Part<unknown>[], value: Rational): RollUpOutcome {
  return { kind: 'value', value, ...unitsOf(parts) }
}

function quotient(parts: readonly Part<unknown>[], above: Rational, below: Rational, factor: Rational): RollUpOutcome {
  return isZero(below) ? { kind: 'zero_denominator' } : valueOf(parts, multiply(divide(above, below), factor))
}

interface Fraction {
  readonly above: Rational
  readonly below: Rational
}

/** Numerator and denominator of one unit. With `zero`, a unit that supplied only its denominator has a numerator of 0. */
function fractionOf({ unitId, scope }: UnitValue, ratio: Ratio, policy: MissingPolicy): Part<Fraction> {
  const below = evaluateFormula(ratio.denominator, scope)
  const above = evaluateFormula(ratio.numerator, scope)
  if (below.kind !== 'value') return partOf(unitId, below, () => ({ above: ZERO, below: ZERO }))
  if (above.kind === 'missing' && policy === 'zero')
    return { unitId, state: 'missing', value: { above: ZERO, below: numberIn(below.value) } }
  return partOf(unitId, above, value => ({ above: numberIn(value), below: numberIn(below.value) }))
}

/** A unit without even a denominator cannot count as 0 of something: there `zero` waits like `block`. */
function sumOfRatio(ratio: Ratio, units: readonly UnitValue[], policy: MissingPolicy): RollUpOutcome {
  const parts = units.map(unit => fractionOf(unit, ratio, policy))
  const known = parts.flatMap(part => part.value ?? [])
  const waits = policy !== 'na' && parts.some(part => part.state === 'missing' && part.value === null)
  if (waits || isWithout(parts, policy)) return withoutValue(parts)
  return quotient(parts, total(known.map(each => each.above)), total(known.map(each => each.below)), ratio.factor)
}

/** The data items of all who have every one of them, summed: this period's and those of the base. */
function summedScope(scopes: readonly FormulaScope[]): FormulaScope {
  const sum = (read: (scope: FormulaScope) => FormulaValue | undefined): FormulaValue | undefined => {
    const values = scopes.flatMap(scope => read(scope) ?? [])
    return values.length === 0 ? undefined : total(values.map(numberIn))
  }
  return {
    value: name => sum(scope => scope.value(name)),
    base: name => sum(scope => scope.base(name)),
    done: name => scopes.length > 0 && scopes.every(scope => scope.done(name)),
  }
}

/** Whether a unit has all that the formula reads. */
function completeness(tree: FormulaTree, { unitId, scope }: UnitValue): Part<FormulaScope> {
  const names = formulaNames(tree)
  const missing = names.some(({ as, name }) => as === 'name' && scope.value(name) === undefined)
  const noBase = names.some(({ as, name }) => as === 'base' && scope.base(name) === undefined)
  const state = missing ? 'missing' : noBase ? 'not_applicable' : 'counted'
  return { unitId, state, value: state === 'counted' ? scope : null }
}

/** Sums of the items first, then the formula: for a change since the period before. Sums of different units would lie, so whoever lacks an item is left out of all of them. */
function formulaOfSums(tree: FormulaTree, units: readonly UnitValue[], policy: MissingPolicy): RollUpOutcome {
  const parts = units.map(unit => completeness(tree, unit))
  if (isWithout(parts, policy === 'zero' ? 'block' : policy)) return withoutValue(parts)
  const outcome = evaluateFormula(tree, summedScope(parts.flatMap(part => part.value ?? [])))
  if (outcome.kind === 'zero_denominator') return outcome
  return outcome.kind === 'value' ? valueOf(parts, numberIn(outcome.value)) : withoutValue(parts)
}

function ratioOfSums(tree: FormulaTree, units: readonly UnitValue[], policy: MissingPolicy): RollUpOutcome {
  const ratio = ratioOf(tree)
  return ratio === null ? formulaOfSums(tree, units, policy) : sumOfRatio(ratio, units, policy)
}

function sumOrMean(
  kind: 'sum' | 'mean',
  tree: FormulaTree,
  units: readonly UnitValue[],
  policy: MissingPolicy,
): RollUpOutcome {
  const parts = units.map(({ unitId, scope }) => partOf(unitId, evaluateFormula(tree, scope), numberIn))
  if (isWithout(parts, policy)) return withoutValue(parts)
  const numbers = numbersOf(parts, policy)
  return quotient(parts, total(numbers), kind === 'sum' ? ONE : rational(BigInt(numbers.length)), ONE)
}

/** Whether a value reaches the target; bounds included unless strict. */
function isAtTarget(value: FormulaValue, test: TargetTest): boolean {
  switch (test.kind) {
    case 'holds':
      return value === true
    case 'level':
      return typeof value === 'string' && test.levels.includes(value)
    case 'by':
      return typeof value === 'string' && value <= test.date
    default: {
      const side = compare(numberIn(value), decimal(test.target)) * (test.kind === 'at_least' ? 1 : -1)
      return test.strict ? side > 0 : side >= 0
    }
  }
}

/** Percent of the units at target; with `zero` a missing unit is one that does not reach it. */
function shareAtTarget(
  test: TargetTest,
  tree: FormulaTree,
  units: readonly UnitValue[],
  policy: MissingPolicy,
): RollUpOutcome {
  const parts = valuesOf(tree, units)
  if (isWithout(parts, policy)) return withoutValue(parts)
  const reached = parts.filter(({ value }) => value !== null && isAtTarget(value, test)).length
  const all = parts.filter(({ state }) => state === 'counted' || (state === 'missing' && policy === 'zero')).length
  return quotient(parts, rational(BigInt(reached)), rational(BigInt(all)), HUNDRED)
}

/** The projects of one unit: its own list, or its value as the only one. */
function projectsOf(tree: FormulaTree, { unitId, scope, projects }: UnitValue): Part<readonly ProjectValue[]> {
  if (projects === undefined) return partOf(unitId, evaluateFormula(tree, scope), value => [{ value: numberIn(value) }])
  const state = projects.length === 0 ? 'not_applicable' : 'counted'
  return { unitId, state, value: projects }
}

/** Mean over all projects of all units, by size where they have one; not the mean of the units' means. */
function projectsMean(tree: FormulaTree, units: readonly UnitValue[], policy: MissingPolicy): RollUpOutcome {
  const parts = units.map(unit => projectsOf(tree, unit))
  if (isWithout(parts, policy)) return withoutValue(parts)
  const zero = policy === 'zero' ? [{ value: ZERO }] : []
  const all: readonly ProjectValue[] = parts.flatMap(({ state, value }) => value ?? (state === 'missing' ? zero : []))
  const sizes = all.map(project => project.size ?? ONE)
  const weighted = all.map((project, at) => multiply(project.value, sizes[at] ?? ONE))
  return quotient(parts, total(weighted), total(sizes), ONE)
}

function wordIn(value: FormulaValue): string {
  if (typeof value !== 'string') throw new TypeError('a level is due')
  return value
}

/** @throws DomainError `level_unknown` for a word that is none of the levels */
function levelCounts(
  levels: readonly string[],
  tree: FormulaTree,
  units: readonly UnitValue[],
  policy: MissingPolicy,
): RollUpOutcome {
  const parts = valuesOf(tree, units)
  if (isWithout(parts, policy === 'zero' ? 'na' : policy)) return withoutValue(parts)
  const counts = new Map(levels.map(level => [level, 0]))
  for (const { value } of parts) {
    if (value === null) continue
    const level = wordIn(value)
    counts.set(level, (counts.get(level) ?? refuse('level_unknown', { level, levels: levels.join('、') })) + 1)
  }
  return { kind: 'counts', counts: [...counts].map(([level, count]) => ({ level, count })), ...unitsOf(parts) }
}

/**
 * The value of an organisation from the units below it. `tree` is the indicator's formula; a unit without a value is handled as the
 * scheme says and always named. Sums of numerators over sums of denominators wherever the value is a ratio.
 * @throws DomainError `level_unknown`
 */
export function rollUp(
  policy: RollUp,
  tree: FormulaTree,
  units: readonly UnitValue[],
  missing: MissingPolicy,
): RollUpOutcome {
  switch (policy.kind) {
    case 'ratio_of_sums':
      return ratioOfSums(tree, units, missing)
    case 'sum':
    case 'mean':
      return sumOrMean(policy.kind, tree, units, missing)
    case 'share_at_target':
      return shareAtTarget(policy.target, tree, units, missing)
    case 'projects_mean':
      return projectsMean(tree, units, missing)
    case 'level_counts':
      return levelCounts(policy.levels, tree, units, missing)
    case 'none':
      return { kind: 'none' }
  }
}
