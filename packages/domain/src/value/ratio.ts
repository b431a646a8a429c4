import type { FormulaTree } from '../indicator/formula.ts'
import { decimal, multiply, ONE, type Rational } from '../number/rational.ts'

/** A formula that is one ratio, `n / d` times a fixed factor. */
export interface Ratio {
  readonly numerator: FormulaTree
  readonly denominator: FormulaTree
  readonly factor: Rational
}

function scaled(ratio: Ratio | null, factor: string): Ratio | null {
  return ratio === null ? null : { ...ratio, factor: multiply(ratio.factor, decimal(factor)) }
}

/** Numerator and denominator of `n / d`, `n / d * 100`, `100 * n / d`, `100 * (n / d)`; null for every other formula. */
export function ratioOf(tree: FormulaTree): Ratio | null {
  if (tree.kind === 'divide') {
    if (tree.right.kind === 'number') return null
    const { left } = tree
    if (left.kind === 'multiply' && left.left.kind === 'number')
      return { numerator: left.right, denominator: tree.right, factor: decimal(left.left.value) }
    return { numerator: left, denominator: tree.right, factor: ONE }
  }
  if (tree.kind !== 'multiply') return null
  if (tree.right.kind === 'number') return scaled(ratioOf(tree.left), tree.right.value)
  return tree.left.kind === 'number' ? scaled(ratioOf(tree.right), tree.left.value) : null
}
