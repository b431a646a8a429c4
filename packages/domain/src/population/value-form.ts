import type { FormulaTree } from '../indicator/formula.ts'
import { decimal, divide, isZero, multiply, ONE, type Rational } from '../number/rational.ts'
import type { Column, NumberColumn } from './column.ts'

/** A value that is one data item or the ratio of two, times a factor: `n·nk ÷ (d·dk)`. Most indicators are of this form. */
export interface ValueForm {
  readonly numerator: NumberColumn
  readonly nk: number
  /** Null: the divisor is `dk` alone. */
  readonly denominator: NumberColumn | null
  readonly dk: number
}

interface Shape {
  readonly numerator: string
  readonly denominator: string | null
  readonly factor: Rational
}

/** `a`, `a / b`, `a / b * 100`, `a * 2`, `a / 3`. */
function shapeOf(tree: FormulaTree): Shape | undefined {
  if (tree.kind === 'name') return { numerator: tree.name, denominator: null, factor: ONE }
  if (tree.kind !== 'multiply' && tree.kind !== 'divide') return undefined
  if (tree.right.kind === 'number') {
    const inner = shapeOf(tree.left)
    const by = decimal(tree.right.value)
    if (inner === undefined || isZero(by)) return undefined
    return { ...inner, factor: tree.kind === 'multiply' ? multiply(inner.factor, by) : divide(inner.factor, by) }
  }
  const ratio = tree.kind === 'divide' && tree.left.kind === 'name' && tree.right.kind === 'name'
  return ratio ? { numerator: tree.left.name, denominator: tree.right.name, factor: ONE } : undefined
}

/** The form of a formula over these columns; undefined for any other formula, and where a divisor may be negative. */
export function valueForm(tree: FormulaTree, column: (key: string) => Column | undefined): ValueForm | undefined {
  const shape = shapeOf(tree)
  if (shape === undefined || shape.factor.n <= 0n) return undefined
  const numerator = column(shape.numerator)
  const denominator = shape.denominator === null ? null : column(shape.denominator)
  if (numerator?.kind !== 'number' || denominator === undefined) return undefined
  if (denominator !== null && (denominator.kind !== 'number' || denominator.least < 0)) return undefined
  const scale = { n: BigInt(denominator?.scale ?? 1), d: BigInt(numerator.scale) }
  const factor = multiply(shape.factor, divide({ n: scale.n, d: 1n }, { n: scale.d, d: 1n }))
  return { numerator, nk: Number(factor.n), denominator, dk: Number(factor.d) }
}
