import type { FormulaTree } from './formula.ts'

/** A name that a formula reads, and how. */
export interface FormulaName {
  readonly name: string
  readonly as: 'name' | 'base' | 'done'
}

function parts(tree: FormulaTree): readonly FormulaTree[] {
  switch (tree.kind) {
    case 'negate':
    case 'not':
      return [tree.of]
    case 'add':
    case 'subtract':
    case 'multiply':
    case 'divide':
    case 'and':
    case 'or':
    case 'compare':
      return [tree.left, tree.right]
    case 'call':
      return tree.arguments
    default:
      return []
  }
}

function collect(tree: FormulaTree, into: FormulaName[]): void {
  if (tree.kind === 'name' || tree.kind === 'base' || tree.kind === 'done')
    into.push({ name: tree.name, as: tree.kind })
  for (const part of parts(tree)) collect(part, into)
}

/** Every name that the formula reads, in the order of reading, each once for each way of reading. */
export function formulaNames(tree: FormulaTree): readonly FormulaName[] {
  const found: FormulaName[] = []
  collect(tree, found)
  return found.filter((each, at) => found.findIndex(other => other.name === each.name && other.as === each.as) === at)
}
