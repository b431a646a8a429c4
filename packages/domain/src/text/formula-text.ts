import type { FormulaTree } from '../indicator/formula.ts'
import type { ScoreLine } from '../scoring/trace.ts'
import type { ScoreTexts } from './score-texts.ts'

const signs = { add: '+', subtract: '−', multiply: '×', divide: '÷' } as const
const comparisons = { eq: '=', ne: '≠', lt: '<', le: '≤', gt: '>', ge: '≥' } as const
const ranks: Readonly<Partial<Record<FormulaTree['kind'], number>>> = {
  or: 1,
  and: 2,
  compare: 3,
  add: 4,
  subtract: 4,
  multiply: 5,
  divide: 5,
}

/** Puts a part in parentheses where the whole would read differently without. */
function inside(part: FormulaTree, outer: FormulaTree, right: boolean, write: (tree: FormulaTree) => string): string {
  const [own, above] = [ranks[part.kind] ?? 9, ranks[outer.kind] ?? 0]
  return own < above || (right && own === above) ? `(${write(part)})` : write(part)
}

function itemText(name: string, line: ScoreLine, texts: ScoreTexts): string {
  const item = line.data.find(each => each.key === name)
  if (item === undefined) return name
  const value = item.used === null ? null : item[item.used]
  return value === null ? item.name : beside(item.name, value, item.unit, texts)
}

/** A quantity stands behind its name, a yes or no in parentheses: `且` and `否` in a row would not be read. */
function beside(name: string, value: string, unit: string | null, texts: ScoreTexts): string {
  const said = texts.held(value, unit)
  return value === 'true' || value === 'false' ? texts.answered(name, said) : `${name} ${said}`
}

function baseText(name: string, line: ScoreLine, texts: ScoreTexts): string {
  const item = line.data.find(each => each.key === name)
  if (item === undefined) return texts.base(name)
  return texts.base(item.baseline === null ? item.name : beside(item.name, item.baseline, item.unit, texts))
}

function callText(
  tree: Extract<FormulaTree, { kind: 'call' }>,
  write: (tree: FormulaTree) => string,
  texts: ScoreTexts,
): string {
  const values = tree.arguments.map(write).join(texts.separator)
  return tree.function === 'abs' ? `|${values}|` : `${texts.words[tree.function]}(${values})`
}

/** A formula with names and figures filled in: `普惠性幼儿园 98 所 ÷ 幼儿园 125 所`. */
export function formulaText(tree: FormulaTree, line: ScoreLine, texts: ScoreTexts): string {
  const write = (part: FormulaTree): string => formulaText(part, line, texts)
  switch (tree.kind) {
    case 'number':
      return tree.value
    case 'boolean':
      return texts.held(String(tree.value), null)
    case 'name':
      return itemText(tree.name, line, texts)
    case 'base':
      return baseText(tree.name, line, texts)
    case 'done':
      return texts.done(line.data.find(each => each.key === tree.name)?.name ?? tree.name)
    case 'negate':
      return `−${inside(tree.of, tree, true, write)}`
    case 'not':
      return `${texts.words.not}(${write(tree.of)})`
    case 'and':
    case 'or':
      return `${inside(tree.left, tree, false, write)} ${texts.words[tree.kind]} ${inside(tree.right, tree, true, write)}`
    case 'compare':
      return `${inside(tree.left, tree, false, write)} ${comparisons[tree.operator]} ${inside(tree.right, tree, true, write)}`
    case 'call':
      return callText(tree, write, texts)
    default:
      return `${inside(tree.left, tree, false, write)} ${signs[tree.kind]} ${inside(tree.right, tree, true, write)}`
  }
}

/** The formula as people read it: `× 100` of a percentage goes without saying. */
export function valueExpression(tree: FormulaTree, line: ScoreLine, texts: ScoreTexts): string {
  const implied =
    line.unit === '%' && tree.kind === 'multiply' && tree.right.kind === 'number' && tree.right.value === '100'
  return formulaText(implied ? tree.left : tree, line, texts)
}
