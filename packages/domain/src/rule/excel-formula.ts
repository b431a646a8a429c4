import { findTree } from '../indicator/check-formula.ts'
import type { FormulaTrees } from '../indicator/formula.ts'
import { compare, decimal, type Rational } from '../number/rational.ts'
import { toFigure } from '../number/rounding.ts'
import { excelSteps } from './excel-part.ts'
import { excelTree } from './excel-tree.ts'
import type { ValueRule } from './index.ts'
import { pointRange } from './point-range.ts'
import type { ExcelCells } from './rule-definition.ts'
import type { Condition, DeductionLine } from './rule-line.ts'
import { definitionOf } from './table.ts'

interface Sheet {
  readonly rule: ValueRule
  readonly cells: ExcelCells
  readonly trees: FormulaTrees
}

/** What rule formulas call `target`, as a cell or a figure. */
function targetOf({ rule, cells }: Sheet): string | null {
  const holder = rule.kind === 'threshold' ? rule.test : rule
  if (!('target' in holder) || typeof holder.target !== 'string') return null
  return 'targetItem' in holder && holder.targetItem !== undefined ? cells.item(holder.targetItem) : holder.target
}

function written(formula: string, sheet: Sheet): string | null {
  const tree = findTree(sheet.trees, formula)
  return tree === undefined ? null : excelTree(tree, sheet.cells, targetOf(sheet))
}

/** What a line takes off; null where documents are counted, which a cell cannot. */
function excelLine(line: DeductionLine, sheet: Sheet): string | null {
  const count = written(line.count, sheet)
  if (count === null || line.occurrences !== undefined) return null
  const cost = `${line.deduct}*${excelSteps(`MAX(0,${count})`, line.per, line.stepMode)}`
  const capped = line.cap === null ? cost : `MIN(${line.cap},${cost})`
  if (line.when === null) return capped
  const when = written(line.when, sheet)
  return when === null ? null : `IF(${when},${capped},0)`
}

/** Whether any of the conditions holds; undefined for none, null where a cell cannot say it. */
function excelAny(conditions: readonly Condition[] | undefined, sheet: Sheet): string | null | undefined {
  if (conditions === undefined || conditions.length === 0) return undefined
  const all = conditions.map(each => (each.occurrences === undefined ? written(each.when, sheet) : null))
  return all.includes(null) ? null : `OR(${all.join(',')})`
}

function bounded(points: string, fullMarks: Rational, { rule, cells }: Sheet): string {
  const { floor, cap } = pointRange(rule, fullMarks)
  const high =
    cap === null ? points : `MIN(${compare(cap, fullMarks) === 0 ? cells.fullMarks : toFigure(cap)},${points})`
  return floor === null ? high : `MAX(${toFigure(floor)},${high})`
}

function factored(points: string, { rule, cells }: Sheet): string {
  const given = rule.coefficient
  if (given === undefined) return points
  const cell = cells.item(given.item)
  return `(${points})*MAX(${given.min},MIN(${given.max},IF(${cell}="",${given.default},${cell})))`
}

/**
 * The indicator's points as one Excel formula: the rule, its lines, bounds and rounding, in the engine's order. For people who check
 * a score in a sheet; Excel counts in floats, so a figure that lies exactly on a half may differ in its last place. Null where one
 * cell cannot say it (documents, ballots, projects, the group) or a formula was not parsed.
 */
export function excelFormula(
  rule: ValueRule,
  fullMarks: string,
  cells: ExcelCells,
  trees: FormulaTrees,
  places = 2,
): string | null {
  const sheet = { rule, cells, trees }
  const own = definitionOf(rule).excel?.(rule, cells) ?? null
  const lines = (rule.deductions ?? []).map(line => excelLine(line, sheet))
  const [full, zero] = [excelAny(rule.fullWhen, sheet), excelAny(rule.zeroWhen, sheet)]
  if (own === null || lines.includes(null) || full === null || zero === null) return null
  const less = [factored(own, sheet), ...lines].join('-')
  const settled = full === undefined ? less : `IF(${full},${cells.fullMarks},${less})`
  const held = bounded(settled, decimal(fullMarks), sheet)
  return `=ROUND(${zero === undefined ? held : `IF(${zero},MIN(0,${held}),${held})`},${places})`
}
