import type { FormulaTree } from '../indicator/formula.ts'
import { decimal, divide, HUNDRED, multiply, rational } from '../number/rational.ts'
import { round } from '../number/rounding.ts'
import type { RuleLines } from '../rule/rule-line.ts'
import { type CompiledEntry, type CompiledScheme, treeOf } from '../scoring/compile-scheme.ts'
import { CellState, type EntryKernel, type Exception, LACKING } from './cell.ts'
import { fusedKernel, fusedNonDecreasing } from './fused-kernel.ts'
import { leastWhole } from './fusion.ts'
import { fusedLevels, nothingWhere, type RangeKernel } from './kernel-loop.ts'
import { nearest } from './nearest.ts'
import type { PopulationTable } from './population-table.ts'
import { valueForm } from './value-form.ts'

/** Rows without a value that the entry cannot do without. */
export function lackingRows(entry: CompiledEntry['entry'], rows: Int32Array): Exception {
  return { rows, state: LACKING[entry.missing], points: 0 }
}

/** Rows whose denominator is 0. */
export function zeroRows(entry: CompiledEntry['entry'], rows: Int32Array, full: number): Exception {
  if (entry.zeroDenominator === 'na') return { rows, state: CellState.notApplicable, points: 0 }
  return { rows, state: CellState.scored, points: entry.zeroDenominator === 'full' ? full : 0 }
}

function fused(kernel: RangeKernel | undefined, exceptions: readonly Exception[]): EntryKernel | undefined {
  if (kernel === undefined) return undefined
  return {
    exceptions: exceptions.filter(each => each.rows.length > 0),
    writesState: false,
    run: (from, to, cells, sum) => kernel(from, to, cells.points, sum),
  }
}

/** Where `item > 0` and its like hold, as whole numbers of the item's column; undefined for other conditions and where values are lacking. */
function rangeOf(
  tree: FormulaTree,
  table: PopulationTable,
): { readonly n: Float64Array; readonly low: number; readonly high: number } | undefined {
  if (tree.kind !== 'compare' || tree.left.kind !== 'name' || tree.right.kind !== 'number') return undefined
  const column = table.columns.get(tree.left.name)
  if (column?.kind !== 'number' || column.missing !== null || tree.operator === 'ne') return undefined
  const form = { numerator: column, nk: 1, denominator: null, dk: column.scale }
  const bound = decimal(tree.right.value)
  const [reaches, passes] = [leastWhole(form, bound, false), leastWhole(form, bound, true)]
  const low = { gt: passes, ge: reaches, eq: reaches, lt: -Infinity, le: -Infinity }[tree.operator]
  const high = { gt: Infinity, ge: Infinity, eq: passes - 1, lt: reaches - 1, le: passes - 1 }[tree.operator]
  return { n: column.n, low, high }
}

/** The kernel with nothing where the rule's one condition holds. */
function zeroed(
  kernel: RangeKernel | undefined,
  scheme: CompiledScheme,
  { entry }: CompiledEntry,
  table: PopulationTable,
): RangeKernel | undefined {
  const [condition, ...others] = entry.rule.zeroWhen ?? []
  if (condition === undefined || kernel === undefined) return kernel
  const negative = entry.rule.floor?.startsWith('-') === true
  if (others.length > 0 || condition.occurrences !== undefined || negative) return undefined
  const range = rangeOf(treeOf(scheme.trees, condition.when), table)
  return range === undefined ? undefined : nothingWhere(kernel, range.n, range.low, range.high)
}

/** One pass for the forms that most entries have. */
export function fusedEntry(
  scheme: CompiledScheme,
  compiled: CompiledEntry,
  table: PopulationTable,
  places: number,
): EntryKernel | undefined {
  const { entry, tree, indicator } = compiled
  const { rule } = entry
  if (entry.notApplicableWhen !== undefined) return undefined
  const unit = 10 ** places
  const full = decimal(entry.fullMarks)
  const marks = nearest(Number(full.n) * unit, Number(full.d))
  if (rule.kind === 'level') return fusedLevel(compiled, table, unit)
  if (rule.kind === 'non_decreasing') return fusedAgainstBase(compiled, table, marks)
  const form = valueForm(tree, key => table.columns.get(key))
  if (form === undefined) return undefined
  const { numerator, denominator } = form
  const kernel = zeroed(fusedKernel(rule, indicator.formula, { form, full, unit }), scheme, compiled, table)
  return fused(kernel, [
    ...(denominator === null
      ? []
      : [zeroRows(entry, denominator.zeroRows, marks), lackingRows(entry, denominator.missingRows)]),
    lackingRows(entry, numerator.missingRows),
  ])
}

function hasLines(lines: RuleLines): boolean {
  const { coefficient, deductions, fullWhen, zeroWhen, floor, cap } = lines
  return [coefficient, deductions, fullWhen, zeroWhen, floor, cap].some(each => each !== undefined)
}

function fusedAgainstBase({ entry }: CompiledEntry, table: PopulationTable, marks: number): EntryKernel | undefined {
  const { rule } = entry
  if (rule.kind !== 'non_decreasing' || rule.items.length !== 1 || hasLines(rule)) return undefined
  const [now, base] = [table.columns.get(rule.items[0] ?? ''), table.baselines.get(rule.items[0] ?? '')]
  if (now?.kind !== 'number' || base?.kind !== 'number') return undefined
  return fused(fusedNonDecreasing(rule, now, base, marks), [
    { rows: base.missingRows, state: CellState.notApplicable, points: 0 },
    lackingRows(entry, now.missingRows),
  ])
}

/** The levels' points, word by word. */
function fusedLevel({ entry, tree }: CompiledEntry, table: PopulationTable, unit: number): EntryKernel | undefined {
  const { rule } = entry
  if (rule.kind !== 'level' || tree.kind !== 'name' || hasLines(rule)) return undefined
  const column = table.columns.get(tree.name)
  if (column?.kind !== 'word') return undefined
  const percents = column.words.map(word => rule.levels.find(each => each.level === word)?.percent)
  const full = decimal(entry.fullMarks)
  if (percents.includes(undefined)) return undefined
  const worths = Int32Array.from(percents, percent => {
    const points = divide(multiply(decimal(percent ?? '0'), full), HUNDRED)
    return Number(round(multiply(points, rational(BigInt(unit))), 0))
  })
  const without = Int32Array.from([...column.codes.entries()].flatMap(([row, code]) => (code < 0 ? [row] : [])))
  return fused(fusedLevels(column.codes, worths), [lackingRows(entry, without)])
}
