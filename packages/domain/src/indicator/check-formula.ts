import { type Problem, type ProblemPath, problem } from '../problem.ts'
import type { FormulaType } from '../scoring/scoring-problem.ts'
import type { DataItem, DataItemType } from './data-item.ts'
import type { FormulaTree, FormulaTrees } from './formula.ts'

/** What each type of data item is to a formula. */
const types: Readonly<Record<DataItemType, FormulaType>> = {
  integer: 'number',
  decimal: 'number',
  percentage: 'number',
  money: 'number',
  boolean: 'boolean',
  date: 'date',
  level: 'level',
  text: 'text',
}

/** What a data item's value is to formulas and rules. */
export function formulaTypeOf(item: DataItem): FormulaType {
  return types[item.type]
}

/** What a formula may name: keys of data items, and in a rule `value` and `target`. */
export type KnownNames = ReadonlyMap<string, FormulaType>

/** The names of data items with their types. */
export function namesOf(items: Iterable<DataItem>): KnownNames {
  return new Map([...items].map(item => [item.key, formulaTypeOf(item)]))
}

interface Check {
  readonly formula: string
  readonly names: KnownNames
  readonly path: ProblemPath
  readonly problems: Problem[]
}

function expect(check: Check, tree: FormulaTree, expected: FormulaType): FormulaType {
  const found = typeOf(check, tree)
  if (found !== undefined && found !== expected)
    check.problems.push(problem('formula_type_wrong', { formula: check.formula, expected, found }, check.path))
  return expected
}

function named(check: Check, name: string): FormulaType | undefined {
  const found = check.names.get(name)
  if (found === undefined)
    check.problems.push(problem('formula_name_unknown', { formula: check.formula, name }, check.path))
  return found
}

function only(check: Check, name: string, expected: FormulaType): void {
  const found = named(check, name)
  if (found !== undefined && found !== expected)
    check.problems.push(problem('formula_type_wrong', { formula: check.formula, expected, found }, check.path))
}

function numbers(check: Check, trees: readonly FormulaTree[], gives: FormulaType): FormulaType {
  for (const tree of trees) expect(check, tree, 'number')
  return gives
}

function truths(check: Check, trees: readonly FormulaTree[], gives: FormulaType): FormulaType {
  for (const tree of trees) expect(check, tree, 'boolean')
  return gives
}

function isFixedZero(tree: FormulaTree): boolean {
  return tree.kind === 'number' && /^-?0(\.0+)?$/.test(tree.value)
}

/** What the part gives, undefined where an unknown name leaves it open; faults go to `check`. */
function typeOf(check: Check, tree: FormulaTree): FormulaType | undefined {
  switch (tree.kind) {
    case 'number':
      return 'number'
    case 'boolean':
      return 'boolean'
    case 'name':
      return named(check, tree.name)
    case 'base':
      only(check, tree.name, 'number')
      return 'number'
    case 'done':
      only(check, tree.name, 'date')
      return 'number'
    case 'not':
      return truths(check, [tree.of], 'boolean')
    case 'negate':
      return numbers(check, [tree.of], 'number')
    case 'and':
    case 'or':
      return truths(check, [tree.left, tree.right], 'boolean')
    case 'compare':
      return numbers(check, [tree.left, tree.right], 'boolean')
    case 'divide':
      if (isFixedZero(tree.right))
        check.problems.push(problem('formula_divides_by_zero', { formula: check.formula }, check.path))
      return numbers(check, [tree.left, tree.right], 'number')
    case 'call':
      return tree.function === 'count'
        ? truths(check, tree.arguments, 'number')
        : numbers(check, tree.arguments, 'number')
    default:
      return numbers(check, [tree.left, tree.right], 'number')
  }
}

/** What checking a formula found: its faults, and what it gives if that can be said. */
export interface CheckedFormula {
  readonly problems: readonly Problem[]
  readonly type: FormulaType | null
}

/** Checks a formula that was read: every name known, every part of the type its place asks for, no division by a fixed 0. */
export function checkFormula(
  formula: string,
  tree: FormulaTree,
  names: KnownNames,
  path: ProblemPath = [],
): CheckedFormula {
  const check: Check = { formula, names, path, problems: [] }
  const type = typeOf(check, tree)
  return { problems: check.problems, type: type ?? null }
}

/** The tree of a formula's text, undefined where it was not read. */
export function findTree(trees: FormulaTrees, formula: string): FormulaTree | undefined {
  return Object.hasOwn(trees, formula) ? trees[formula] : undefined
}

/** Checks a formula by its text and, where `expected` is given, that it gives that. */
export function checkFormulaText(
  formula: string,
  trees: FormulaTrees,
  names: KnownNames,
  expected: FormulaType | null,
  path: ProblemPath,
): CheckedFormula {
  const tree = findTree(trees, formula)
  if (tree === undefined)
    return {
      problems: [problem(formula.trim() === '' ? 'formula_empty' : 'formula_unread', { formula }, path)],
      type: null,
    }
  const checked = checkFormula(formula, tree, names, path)
  if (expected === null || checked.type === null || checked.type === expected) return checked
  return {
    problems: [...checked.problems, problem('formula_type_wrong', { formula, expected, found: checked.type }, path)],
    type: checked.type,
  }
}
