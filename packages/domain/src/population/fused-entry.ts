import { decimal, divide, HUNDRED, multiply, rational } from '../number/rational.ts'
import { round } from '../number/rounding.ts'
import type { RuleLines } from '../rule/rule-line.ts'
import type { CompiledEntry } from '../scoring/compile-scheme.ts'
import { CellState, type EntryKernel, type Exception, LACKING } from './cell.ts'
import { fusedKernel, fusedNonDecreasing } from './fused-kernel.ts'
import { fusedLevels, type RangeKernel } from './kernel-loop.ts'
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

/** One pass for the forms that most entries have. */
export function fusedEntry(compiled: CompiledEntry, table: PopulationTable, places: number): EntryKernel | undefined {
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
  return fused(fusedKernel(rule, indicator.formula, { form, full, unit }), [
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
