import type { CompareOperator, FormulaTree } from '../indicator/formula.ts'
import { type Column, MOST_SAFE } from './column.ts'
import { decimal, type Rational } from '../number/rational.ts'
import {
  absoluteVector,
  addVectors,
  choose,
  compareVectors,
  divideVectors,
  extreme,
  multiplyVectors,
  negateVector,
  truthOf,
} from './vector-arithmetic.ts'
import { constant, type Program, type Register, register, Status, type StatusRegister, type Vector } from './vector.ts'

/** Where a formula's names lie. */
export interface VectorScope {
  readonly program: Program
  value(name: string): Column | undefined
  base(name: string): Column | undefined
  /** `value` and `target` of a rule; undefined for other names. */
  known(name: string): Vector | undefined
}

/** An exact number in every row; undefined beyond 2^53. */
export function vectorOf({ n, d }: Rational): Vector | undefined {
  const [numerator, denominator] = [Number(n), Number(d)]
  return Math.abs(numerator) < MOST_SAFE && denominator < MOST_SAFE ? constant(numerator, denominator) : undefined
}

/** A decimal of the scheme in every row; undefined beyond 2^53. */
export function fixed(text: string): Vector | undefined {
  return vectorOf(decimal(text))
}

function loadStatus(program: Program, missing: Uint8Array, code: number): StatusRegister {
  const to: StatusRegister = { a: new Uint8Array(0) }
  if (code === Status.missing) {
    program.steps.push((from, length) => {
      to.a = missing.subarray(from, from + length)
    })
    return to
  }
  program.steps.push((from, length) => {
    to.a = missing.subarray(from, from + length).map(each => each * code)
  })
  return to
}

/** A data item's numbers, or 1 and 0 for true and false; undefined for what only the exact engine reads. */
export function loadColumn(program: Program, column: Column, absent: number): Vector | undefined {
  if (column.kind === 'text') return undefined
  if (column.kind === 'word') return loadTruth(program, column.codes, column.words, absent)
  const to: Register = { a: new Float64Array(0) }
  const { n, missing } = column
  program.steps.push((from, length) => {
    to.a = n.subarray(from, from + length)
  })
  const status = missing === null ? null : loadStatus(program, missing, absent)
  return { n: to, d: column.scale, mostN: column.most, mostD: column.scale, status, truth: false }
}

function loadTruth(program: Program, codes: Int16Array, words: readonly string[], absent: number): Vector | undefined {
  if (words.some(word => word !== 'true' && word !== 'false')) return undefined
  const [yes, to] = [words.indexOf('true'), register()]
  const status = codes.includes(-1) ? { a: new Uint8Array(0) } : null
  const lacks = status === null ? null : Uint8Array.from(codes, code => (code < 0 ? absent : 0))
  program.steps.push((from, length) => {
    const z = to.a
    for (let i = 0; i < length; i += 1) z[i] = codes[from + i] === yes ? 1 : 0
    if (status !== null && lacks !== null) status.a = lacks.subarray(from, from + length)
  })
  return { n: to, d: 1, mostN: 1, mostD: 1, status, truth: true }
}

const signs: Readonly<Record<CompareOperator, (sign: number) => boolean>> = {
  eq: sign => sign === 0,
  ne: sign => sign !== 0,
  lt: sign => sign < 0,
  le: sign => sign <= 0,
  gt: sign => sign > 0,
  ge: sign => sign >= 0,
}

/** Whether the item is a count that is above 0 in every row: then nothing need be turned over. */
function isPositive(tree: FormulaTree, scope: VectorScope): boolean {
  if (tree.kind !== 'name') return false
  const column = scope.value(tree.name)
  return column?.kind === 'number' && column.missing === null && column.least > 0
}

function nameVector(tree: Extract<FormulaTree, { kind: 'name' }>, scope: VectorScope): Vector | undefined {
  const known = scope.known(tree.name)
  if (known !== undefined) return known
  const column = scope.value(tree.name)
  return column === undefined ? undefined : loadColumn(scope.program, column, Status.missing)
}

function callVector(tree: Extract<FormulaTree, { kind: 'call' }>, scope: VectorScope): Vector | undefined {
  const given: Vector[] = []
  for (const each of tree.arguments) {
    const vector = formulaVector(each, scope)
    if (vector === undefined) return undefined
    given.push(vector)
  }
  const { program } = scope
  const [first, ...others] = given
  if (first === undefined) return undefined
  if (tree.function === 'abs') return absoluteVector(program, first)
  const fold = (join: (a: Vector, b: Vector) => Vector | undefined): Vector | undefined =>
    others.reduce<Vector | undefined>((so, each) => (so === undefined ? undefined : join(so, each)), first)
  if (tree.function === 'min') return fold((a, b) => extreme(program, a, b, -1))
  if (tree.function === 'max') return fold((a, b) => extreme(program, a, b, 1))
  const sum = fold((a, b) => addVectors(program, a, b))
  return sum === undefined ? undefined : { ...sum, truth: false }
}

/** The formula's steps, appended to the program; undefined where doubles might not be exact or the formula reads words. */
export function formulaVector(tree: FormulaTree, scope: VectorScope): Vector | undefined {
  const { program } = scope
  switch (tree.kind) {
    case 'number':
      return fixed(tree.value)
    case 'boolean':
      return truthOf(tree.value)
    case 'name':
      return nameVector(tree, scope)
    case 'base': {
      const column = scope.base(tree.name)
      return column === undefined ? undefined : loadColumn(program, column, Status.noBase)
    }
    case 'done':
      return undefined
    case 'negate':
    case 'not': {
      const of = formulaVector(tree.of, scope)
      if (of === undefined) return undefined
      if (tree.kind === 'negate') return negateVector(program, of)
      const not = addVectors(program, truthOf(true), { ...of, status: null }, -1)
      return not === undefined ? undefined : { ...not, status: of.status, truth: true }
    }
    case 'call':
      return callVector(tree, scope)
    default:
      return pairVector(tree, scope)
  }
}

type Pair = Extract<FormulaTree, { readonly left: FormulaTree }>

function pairVector(tree: Pair, scope: VectorScope): Vector | undefined {
  const { program } = scope
  const a = formulaVector(tree.left, scope)
  const b = formulaVector(tree.right, scope)
  if (a === undefined || b === undefined) return undefined
  switch (tree.kind) {
    case 'add':
      return addVectors(program, a, b)
    case 'subtract':
      return addVectors(program, a, b, -1)
    case 'multiply':
      return multiplyVectors(program, a, b)
    case 'divide':
      return divideVectors(program, a, b, isPositive(tree.right, scope))
    case 'compare':
      return compareVectors(program, a, b, signs[tree.operator])
    // The right side counts only where the left does not decide.
    case 'and':
      return choose(program, a, b, truthOf(false))
    case 'or':
      return choose(program, a, truthOf(true), b)
    default:
      return undefined
  }
}
