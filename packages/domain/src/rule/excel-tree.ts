import type { CompareOperator, FormulaTree } from '../indicator/formula.ts'
import type { ExcelCells } from './rule-definition.ts'

const signs = { add: '+', subtract: '-', multiply: '*', divide: '/' } as const
const comparisons: Readonly<Record<CompareOperator, string>> = {
  eq: '=',
  ne: '<>',
  lt: '<',
  le: '<=',
  gt: '>',
  ge: '>=',
}
const functions = { abs: 'ABS', min: 'MIN', max: 'MAX', sum: 'SUM' } as const

/** A formula of a rule over cells: `value` and `target` are named by the rule, everything else is a data item. */
export function excelTree(tree: FormulaTree, cells: ExcelCells, target: string | null): string {
  const write = (part: FormulaTree): string => excelTree(part, cells, target)
  switch (tree.kind) {
    case 'number':
      return tree.value
    case 'boolean':
      return tree.value ? 'TRUE' : 'FALSE'
    case 'name':
      if (tree.name === 'value') return cells.value
      return tree.name === 'target' && target !== null ? target : cells.item(tree.name)
    case 'base':
      return cells.base(tree.name)
    case 'done':
      return `IF(${cells.item(tree.name)}="",0,1)`
    case 'negate':
      return `(-${write(tree.of)})`
    case 'not':
      return `NOT(${write(tree.of)})`
    case 'and':
    case 'or':
      return `${tree.kind.toUpperCase()}(${write(tree.left)},${write(tree.right)})`
    case 'compare':
      return `(${write(tree.left)}${comparisons[tree.operator]}${write(tree.right)})`
    case 'call':
      // Excel's COUNT counts numbers, not conditions that hold.
      return tree.function === 'count'
        ? `(${tree.arguments.map(each => `IF(${write(each)},1,0)`).join('+')})`
        : `${functions[tree.function]}(${tree.arguments.map(write).join(',')})`
    default:
      return `(${write(tree.left)}${signs[tree.kind]}${write(tree.right)})`
  }
}
