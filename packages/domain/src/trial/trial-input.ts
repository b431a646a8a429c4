import { evaluateFormula } from '../indicator/evaluate-formula.ts'
import { formulaNames } from '../indicator/formula-name.ts'
import type { FormulaTree } from '../indicator/formula.ts'
import {
  add,
  compare,
  decimal,
  divide,
  isZero,
  multiply,
  rational,
  type Rational,
  subtract,
  ZERO,
} from '../number/rational.ts'
import { toFigure } from '../number/rounding.ts'
import { type AssesseeInput, scopeOf, suppliedOf } from '../scoring/score-input.ts'
import { isNumber, type Trial } from './trial.ts'

/** The input with other values for some items; null for none. */
export function supply(input: AssesseeInput, values: Readonly<Record<string, string | null>>): AssesseeInput {
  const changed = Object.entries(values).map(
    ([key, value]) => [key, { ...suppliedOf(input, key), reported: value, verified: value }] as const,
  )
  return { ...input, values: { ...input.values, ...Object.fromEntries(changed) } }
}

/** Keys of this period's values in a formula, in its order. */
export function keysOf(tree: FormulaTree, { scheme }: Trial): readonly string[] {
  const names = formulaNames(tree).filter(name => name.as === 'name' && scheme.items.has(name.name))
  return [...new Set(names.map(name => name.name))]
}

function valueFor(trial: Trial, input: AssesseeInput): Rational | null {
  const outcome = evaluateFormula(trial.compiled.tree, scopeOf(input, trial.scheme.items))
  return outcome.kind === 'value' && isNumber(outcome.value) ? outcome.value : null
}

/** What the item has to be for the value to be `goal`, where the value follows it in a straight line. */
function solve(trial: Trial, input: AssesseeInput, key: string, goal: Rational): AssesseeInput | null {
  const item = trial.scheme.items.get(key)
  const [zero, hundred] = ['0', '100'].map(each => valueFor(trial, supply(input, { [key]: each })))
  if (item === undefined || !zero || !hundred || compare(zero, hundred) === 0) return null
  const found = divide(multiply(subtract(goal, zero), rational(100n)), subtract(hundred, zero))
  const text = toFigure(found)
  const whole = item.type !== 'integer' || found.d === 1n
  const within =
    (item.min === null || compare(found, decimal(item.min)) >= 0) &&
    (item.max === null || compare(found, decimal(item.max)) <= 0)
  if (!whole || !within || compare(decimal(text), found) !== 0) return null
  const solved = supply(input, { [key]: text })
  const value = valueFor(trial, solved)
  return value !== null && compare(value, goal) === 0 ? solved : null
}

/** Whole denominators that let most percentages be whole numbers. */
const rounds = ['100', '1000', '10000'] as const

function numericKeys(trial: Trial): readonly string[] {
  const numeric = new Set(['integer', 'decimal', 'percentage', 'money'])
  return keysOf(trial.compiled.tree, trial).filter(key => numeric.has(trial.scheme.items.get(key)?.type ?? ''))
}

/** Values of the items, such as people could have, that give this value of the indicator; null where none is found. */
export function inputGiving(trial: Trial, goal: Rational): AssesseeInput | null {
  const keys = numericKeys(trial)
  const others = rounds.map(each => supply(trial.input, Object.fromEntries(keys.map(key => [key, each]))))
  for (const input of keys.length === 1 ? [trial.input] : [...others, trial.input]) {
    for (const key of keys) {
      const solved = solve(trial, input, key, goal)
      if (solved !== null) return solved
    }
  }
  return null
}

function divisorsOf(tree: FormulaTree): readonly FormulaTree[] {
  switch (tree.kind) {
    case 'number':
    case 'boolean':
    case 'name':
    case 'base':
    case 'done':
      return []
    case 'negate':
    case 'not':
      return divisorsOf(tree.of)
    case 'call':
      return tree.arguments.flatMap(divisorsOf)
    default:
      return [...(tree.kind === 'divide' ? [tree.right] : []), ...divisorsOf(tree.left), ...divisorsOf(tree.right)]
  }
}

/** The same input with nothing to divide by; null where the formula divides by no data item. */
export function inputWithoutDivisor(trial: Trial): AssesseeInput | null {
  const keys = divisorsOf(trial.compiled.tree).flatMap(divisor => keysOf(divisor, trial))
  if (keys.length === 0) return null
  const all = numericKeys(trial)
  const input = supply(trial.input, Object.fromEntries(all.map(key => [key, '0'])))
  return evaluateFormula(trial.compiled.tree, scopeOf(input, trial.scheme.items)).kind === 'zero_denominator'
    ? input
    : null
}

/** The same input without any value. */
export function inputWithoutValues({ input }: Trial): AssesseeInput {
  return { ...input, values: {}, ballots: {} }
}

/** A value rounded down to a step. */
export function onStep(value: Rational, step: Rational): Rational {
  const steps = divide(value, step)
  const whole = rational((steps.n - (((steps.n % steps.d) + steps.d) % steps.d)) / steps.d)
  return isZero(step) ? value : add(ZERO, multiply(whole, step))
}
