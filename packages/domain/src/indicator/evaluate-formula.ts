import {
  type Rational,
  absolute,
  add,
  compare,
  decimal,
  divide,
  greatest,
  isZero,
  least,
  multiply,
  negate,
  ONE,
  rational,
  subtract,
  total,
  ZERO,
} from '../number/rational.ts'
import type { CompareOperator, FormulaFunction, FormulaTree } from './formula.ts'

/** What a formula gives: a number, a truth, or the word of a level. */
export type FormulaValue = Rational | boolean | string

/** The outcome of a formula. What cannot be computed is an outcome, never an exception. */
export type FormulaOutcome =
  | { readonly kind: 'value'; readonly value: FormulaValue }
  | { readonly kind: 'missing'; readonly item: string }
  | { readonly kind: 'no_base'; readonly item: string }
  | { readonly kind: 'zero_denominator' }

/** Where names get their values: undefined where nobody supplied one. */
export interface FormulaScope {
  value(name: string): FormulaValue | undefined
  base(name: string): FormulaValue | undefined
  /** Whether a date is filled in. */
  done(name: string): boolean
}

const given = (value: FormulaValue): FormulaOutcome => ({ kind: 'value', value })

/** The checker let only formulas through whose parts fit; a stored value of the wrong type is a fault of the program. */
function asNumber(value: FormulaValue): Rational {
  if (typeof value !== 'object') throw new TypeError(`a number is due, not ${String(value)}`)
  return value
}

function asTruth(value: FormulaValue): boolean {
  if (typeof value !== 'boolean') throw new TypeError('a condition is due')
  return value
}

const arithmetic = { add, subtract, multiply } as const

const comparisons: Readonly<Record<CompareOperator, (sign: number) => boolean>> = {
  eq: sign => sign === 0,
  ne: sign => sign !== 0,
  lt: sign => sign < 0,
  le: sign => sign <= 0,
  gt: sign => sign > 0,
  ge: sign => sign >= 0,
}

function compareValues(operator: CompareOperator, left: FormulaValue, right: FormulaValue): boolean {
  if (typeof left === 'object' && typeof right === 'object') return comparisons[operator](compare(left, right))
  return comparisons[operator](left === right ? 0 : 1)
}

const functions: Readonly<Record<FormulaFunction, (values: readonly FormulaValue[]) => Rational>> = {
  abs: ([first]) => absolute(asNumber(first ?? ZERO)),
  min: values => values.map(asNumber).reduce(least),
  max: values => values.map(asNumber).reduce(greatest),
  sum: values => total(values.map(asNumber)),
  count: values => rational(BigInt(values.filter(asTruth).length)),
}

function both(
  left: FormulaTree,
  right: FormulaTree,
  scope: FormulaScope,
  give: (a: FormulaValue, b: FormulaValue) => FormulaOutcome,
): FormulaOutcome {
  const a = evaluateFormula(left, scope)
  if (a.kind !== 'value') return a
  const b = evaluateFormula(right, scope)
  return b.kind === 'value' ? give(a.value, b.value) : b
}

/** `and`, `or`: the right side is read only where the left does not decide, so `n > 0 and m / n > 2` needs no n. */
function decided(deciding: boolean, left: FormulaTree, right: FormulaTree, scope: FormulaScope): FormulaOutcome {
  const first = evaluateFormula(left, scope)
  return first.kind !== 'value' || asTruth(first.value) === deciding ? first : evaluateFormula(right, scope)
}

function call(name: FormulaFunction, trees: readonly FormulaTree[], scope: FormulaScope): FormulaOutcome {
  const values: FormulaValue[] = []
  for (const tree of trees) {
    const outcome = evaluateFormula(tree, scope)
    if (outcome.kind !== 'value') return outcome
    values.push(outcome.value)
  }
  return given(functions[name](values))
}

function supplied(value: FormulaValue | undefined, kind: 'missing' | 'no_base', item: string): FormulaOutcome {
  return value === undefined ? { kind, item } : given(value)
}

/** Computes a formula exactly. A missing value, a missing base and a denominator of 0 are outcomes of their own. */
export function evaluateFormula(tree: FormulaTree, scope: FormulaScope): FormulaOutcome {
  switch (tree.kind) {
    case 'number':
      return given(decimal(tree.value))
    case 'boolean':
      return given(tree.value)
    case 'name':
      return supplied(scope.value(tree.name), 'missing', tree.name)
    case 'base':
      return supplied(scope.base(tree.name), 'no_base', tree.name)
    case 'done':
      return given(scope.done(tree.name) ? ONE : ZERO)
    case 'negate':
    case 'not': {
      const of = evaluateFormula(tree.of, scope)
      if (of.kind !== 'value') return of
      return given(tree.kind === 'not' ? !asTruth(of.value) : negate(asNumber(of.value)))
    }
    case 'divide':
      return both(tree.left, tree.right, scope, (a, b) =>
        isZero(asNumber(b)) ? { kind: 'zero_denominator' } : given(divide(asNumber(a), asNumber(b))),
      )
    case 'compare':
      return both(tree.left, tree.right, scope, (a, b) => given(compareValues(tree.operator, a, b)))
    case 'and':
    case 'or':
      return decided(tree.kind === 'or', tree.left, tree.right, scope)
    case 'call':
      return call(tree.function, tree.arguments, scope)
    default: {
      const operate = arithmetic[tree.kind]
      return both(tree.left, tree.right, scope, (a, b) => given(operate(asNumber(a), asNumber(b))))
    }
  }
}
