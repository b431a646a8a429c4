import { definitionOf } from '../rule/table.ts'
import type { CompiledEntry, CompiledScheme } from '../scoring/compile-scheme.ts'
import { type CellColumn, CellState, type EntryKernel, LACKING } from './cell.ts'
import { nearest } from './nearest.ts'
import type { PopulationTable } from './population-table.ts'
import { formulaVector } from './vector-formula.ts'
import { absentRows, type EntryScope, entryPoints, holding } from './vector-line.ts'
import { targetVector } from './vector-rule.ts'
import { CHUNK, isSafe, type Program, spread, type StatusRegister, type Vector } from './vector.ts'

/** Scores the rows `from` to `from + length`, at most a chunk. */
type ChunkKernel = (from: number, length: number, cells: CellColumn) => void

/** Writes points, rounded once, and states. */
function finish(
  points: Vector,
  places: number,
  absent: StatusRegister | null,
  never: Vector | null,
  missing: 'zero' | 'na' | 'block',
): ChunkKernel | undefined {
  const unit = 10 ** places
  if (!isSafe(2 * points.mostN * unit + points.mostD) || points.mostN * unit >= 2 ** 31 * points.mostD) return undefined
  const write = writer(points, unit)
  const left = points.status
  if (absent === null && never === null && left === null) return write
  const without = LACKING[missing]
  const not = never === null ? null : spread(never.n)
  return (from, length, cells) => {
    write(from, length, cells)
    for (let i = 0; i < length; i += 1) {
      const state =
        not !== null && not.a[i] === 1
          ? CellState.notApplicable
          : absent !== null && (absent.a[i] ?? 0) !== 0
            ? without
            : left !== null && (left.a[i] ?? 0) !== 0
              ? CellState.notApplicable
              : CellState.scored
      cells.state[from + i] = state
      if (state !== CellState.scored) cells.points[from + i] = 0
    }
  }
}

function writer(points: Vector, unit: number): ChunkKernel {
  const n = spread(points.n)
  if (typeof points.d === 'number' && unit % points.d === 0) {
    const by = unit / points.d
    return (from, length, cells) => {
      const [x, z] = [n.a, cells.points]
      for (let i = 0; i < length; i += 1) z[from + i] = (x[i] ?? 0) * by
    }
  }
  const d = spread(points.d)
  return (from, length, cells) => {
    const [x, y, z] = [n.a, d.a, cells.points]
    for (let i = 0; i < length; i += 1) z[from + i] = nearest((x[i] ?? 0) * unit, y[i] ?? 1)
  }
}

/** What the rule's formulas call `value` and `target`. */
function namesOf(scope: EntryScope, value: Vector | undefined): (name: string) => Vector | undefined {
  const { rule } = scope.compiled.entry
  const holder = rule.kind === 'threshold' ? rule.test : rule
  const target =
    'target' in holder && holder.target !== null && typeof holder.target === 'string'
      ? targetVector({ ...holder, target: holder.target }, scope)
      : undefined
  return name => (name === 'value' ? value : name === 'target' ? target : undefined)
}

function pointsVector(scope: EntryScope): Vector | undefined {
  const { entry, tree } = scope.compiled
  const value = formulaVector(tree, scope)
  if (value === undefined && definitionOf(entry.rule).readsValue) return undefined
  return entryPoints({ ...scope, known: namesOf(scope, value) }, value)
}

/** The general kernel: steps over chunks, then points and states. */
export function steppedKernel(
  scheme: CompiledScheme,
  compiled: CompiledEntry,
  table: PopulationTable,
  places: number,
): EntryKernel | undefined {
  const { entry } = compiled
  const program: Program = { steps: [] }
  const scope: EntryScope = {
    program,
    compiled,
    scheme,
    value: key => table.columns.get(key),
    base: key => table.baselines.get(key),
    known: () => undefined,
  }
  const never = entry.notApplicableWhen === undefined ? null : holding(entry.notApplicableWhen, scope)
  const absent = absentRows(scope, table)
  const points = pointsVector(scope)
  if (never === undefined || absent === undefined || points === undefined) return undefined
  const write = finish(points, places, absent, never, entry.missing)
  if (write === undefined) return undefined
  const { steps } = program
  return {
    exceptions: [],
    writesState: never !== null || absent !== null || points.status !== null,
    run: (from, to, cells, sum) => {
      for (let start = from; start < to; start += CHUNK) {
        const length = Math.min(CHUNK, to - start)
        for (const step of steps) step(start, length)
        write(start, length, cells)
      }
      for (let row = from; row < to; row += 1) sum[row] = (sum[row] ?? 0) + (cells.points[row] ?? 0)
    },
  }
}
