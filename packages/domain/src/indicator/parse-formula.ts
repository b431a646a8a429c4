import { parser } from 'lezer-feel'
import { type Problem, type ProblemPath, problem } from '../problem.ts'
import type { CompareOperator, FormulaFunction, FormulaTree, FormulaTrees } from './formula.ts'

// Written out, so that the schema does not bring zod into a page that only parses.
const functions: Readonly<Record<FormulaFunction, true>> = { abs: true, min: true, max: true, sum: true, count: true }

function isFunction(called: string): called is FormulaFunction {
  return Object.hasOwn(functions, called)
}

type Node = ReturnType<typeof parser.parse>['topNode']

/** A formula as read: its tree, or every fault found with its place. */
export type ParsedFormula =
  | { readonly ok: true; readonly tree: FormulaTree }
  | { readonly ok: false; readonly problems: readonly Problem[] }

/** Stops at the first part that is outside the subset; `parseFormula` alone catches it. */
class Unreadable extends Error {
  readonly found: Problem

  constructor(found: Problem) {
    super(found.code)
    this.found = found
  }
}

interface Source {
  readonly text: string
  readonly path: ProblemPath
}

/** Longer than any formula of the field; bounds the depth of a tree. */
const LONGEST = 1000

const operators: Readonly<Record<string, 'add' | 'subtract' | 'multiply' | 'divide'>> = {
  '+': 'add',
  '-': 'subtract',
  '*': 'multiply',
  '/': 'divide',
}
const comparisons: Readonly<Record<string, CompareOperator>> = {
  '=': 'eq',
  '!=': 'ne',
  '<': 'lt',
  '<=': 'le',
  '>': 'gt',
  '>=': 'ge',
}

function slice(source: Source, node: Node): string {
  return source.text.slice(node.from, node.to)
}

/** Counts from 1, as people do. */
function unreadable(source: Source, node: Node): Unreadable {
  return new Unreadable(
    problem(
      'formula_invalid',
      {
        formula: source.text,
        at: node.from + 1,
        found: slice(source, node) || source.text.slice(node.from, node.from + 10),
      },
      source.path,
    ),
  )
}

function children(node: Node): readonly Node[] {
  const all: Node[] = []
  for (let child = node.firstChild; child !== null; child = child.nextSibling) all.push(child)
  return all
}

function number(source: Source, node: Node): FormulaTree {
  const match = /^(-?)\s*(\d*)(?:\.(\d+))?$/.exec(slice(source, node))
  if (match === null) throw unreadable(source, node)
  const whole = (match[2] ?? '').replace(/^0+(?=\d)/, '') || '0'
  return { kind: 'number', value: `${match[1]}${whole}${match[3] === undefined ? '' : `.${match[3]}`}` }
}

function name(source: Source, node: Node): string {
  const written = slice(source, node)
  if (node.name !== 'VariableName' || !/^[a-z][a-z0-9_]*$/.test(written)) throw unreadable(source, node)
  return written
}

function invocation(source: Source, node: Node): FormulaTree {
  const [callee] = children(node)
  if (callee === undefined) throw unreadable(source, node)
  const called = slice(source, callee)
  const given = children(node).find(child => child.name === 'PositionalParameters')
  const values = given === undefined ? [] : children(given)
  const [first] = values
  if (first === undefined) throw unreadable(source, node)
  const single = values.length === 1
  if ((called === 'base' || called === 'done') && single) return { kind: called, name: name(source, first) }
  if (called === 'not' && single) return { kind: 'not', of: read(source, first) }
  const known = isFunction(called) ? called : undefined
  if (known === undefined || (called === 'abs' && !single))
    throw new Unreadable(problem('formula_function_unknown', { formula: source.text, name: called }, source.path))
  return { kind: 'call', function: known, arguments: values.map(each => read(source, each)) }
}

function comparison(source: Source, node: Node): FormulaTree {
  const [left, sign, right, ...rest] = children(node)
  if (left === undefined || sign === undefined || right === undefined || rest.length > 0) throw unreadable(source, node)
  const operator = comparisons[slice(source, sign)]
  if (operator === undefined) throw unreadable(source, sign)
  return { kind: 'compare', operator, left: read(source, left), right: read(source, right) }
}

function binary(source: Source, node: Node): FormulaTree {
  const [left, sign, right] = children(node)
  if (left === undefined || sign === undefined) throw unreadable(source, node)
  if (right === undefined && slice(source, left) === '-') return { kind: 'negate', of: read(source, sign) }
  const kind = operators[slice(source, sign)]
  if (kind === undefined || right === undefined) throw unreadable(source, sign)
  return { kind, left: read(source, left), right: read(source, right) }
}

function logical(kind: 'and' | 'or', source: Source, node: Node): FormulaTree {
  const [left, , right] = children(node)
  if (left === undefined || right === undefined) throw unreadable(source, node)
  return { kind, left: read(source, left), right: read(source, right) }
}

function inside(source: Source, node: Node): FormulaTree {
  const [only, ...rest] = children(node).filter(child => !/^[()]$/.test(child.name))
  if (only === undefined || rest.length > 0) throw unreadable(source, node)
  return read(source, only)
}

function read(source: Source, node: Node): FormulaTree {
  switch (node.name) {
    case 'ParenthesizedExpression':
      return inside(source, node)
    case 'NumericLiteral':
      return number(source, node)
    case 'BooleanLiteral':
      return { kind: 'boolean', value: slice(source, node) === 'true' }
    case 'VariableName':
      return { kind: 'name', name: name(source, node) }
    case 'FunctionInvocation':
      return invocation(source, node)
    case 'ArithmeticExpression':
      return binary(source, node)
    case 'Comparison':
      return comparison(source, node)
    case 'Conjunction':
      return logical('and', source, node)
    case 'Disjunction':
      return logical('or', source, node)
    default:
      throw unreadable(source, node)
  }
}

function firstError(root: Node): Node | undefined {
  if (root.type.isError) return root
  for (const child of children(root)) {
    const found = firstError(child)
    if (found !== undefined) return found
  }
  return undefined
}

/** People also write `==`; to the grammar that would be a test `= …` of all that follows. Same length, so that places stay. */
function inFeel(text: string): string {
  return text.replaceAll('==', ' =')
}

function readWhole(source: Source): FormulaTree {
  const root = parser.parse(inFeel(source.text)).topNode
  const fault = firstError(root)
  if (fault !== undefined) throw unreadable(source, fault)
  return inside(source, root)
}

/** Reads a formula of our subset of FEEL. Names are not checked here: `checkFormula` knows the data items. */
export function parseFormula(text: string, path: ProblemPath = []): ParsedFormula {
  if (text.trim() === '') return { ok: false, problems: [problem('formula_empty', {}, path)] }
  if (text.length > LONGEST) return { ok: false, problems: [problem('formula_too_long', { limit: LONGEST }, path)] }
  try {
    return { ok: true, tree: readWhole({ text, path }) }
  } catch (error) {
    if (error instanceof Unreadable) return { ok: false, problems: [error.found] }
    throw error
  }
}

/** Reads many formulas at once; those that cannot be read are left out, `checkScheme` and `checkFormula` name them. */
export function parseFormulas(texts: Iterable<string>): FormulaTrees {
  const trees: Record<string, FormulaTree> = {}
  for (const text of texts) {
    const parsed = parseFormula(text)
    if (parsed.ok) trees[text] = parsed.tree
  }
  return trees
}
