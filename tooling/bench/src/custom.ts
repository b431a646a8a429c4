import { compileScheme, populationScorer, populationTable, schemeFormulas } from '@yaodian/domain'
import type { DataItem } from '@yaodian/domain'
import { parseFormulas } from '@yaodian/domain/formula-parser'
import { entryOf, groupKeys, indicatorOf, schemeOf } from './county.ts'
import { type CelCompiler, celNumber } from './engine/cel.ts'
import type { RowFacts } from './engine/row-facts.ts'
import { generator } from './generator.ts'

// Indicators whose value is a formula of the scheme's author over three data items, scored in proportion to a target of 80. The same
// sums are written for CEL over numbers of hundredths so that its doubles stay exact; only the cells are compared, not sums and ranks,
// which our time holds and CEL's does not.

interface Formula {
  /** As the scheme says it. */
  readonly ours: string
  /** Hundredths of points as CEL says it, before they are held within 0 and 1000. */
  readonly cel: string
}

const formulas: readonly Formula[] = [
  { ours: '(a + 2 * b) / c * 100', cel: '100000.0 * (a + 2.0 * b) / (80.0 * c)' },
  { ours: 'a * 0.6 + b * 0.4 - c / 10', cel: '(6.0 * a + 4.0 * b - c) / 80.0' },
  { ours: '(a - b) / (a + c) * 100', cel: '100000.0 * (a - b) / (80.0 * (a + c))' },
  { ours: 'max(a, b) / c * 50', cel: '50000.0 * (a > b ? a : b) / (80.0 * c)' },
  { ours: 'max(0, a - b) + c / 2', cel: '(2.0 * (a > b ? a - b : 0.0) + c) / 16.0' },
]
const SETS = 12

const letters = ['a', 'b', 'c'] as const

function named(formula: string, set: number): string {
  return formula.replaceAll(/\b[abc]\b/g, letter => `${letter}_${set}`)
}

function item(key: string): DataItem {
  const supplier = { kind: 'assessee' } as const
  return {
    id: key,
    key,
    name: key,
    definition: null,
    type: 'decimal',
    unit: null,
    min: null,
    max: null,
    levels: null,
    supplier,
  }
}

const sets = Array.from({ length: SETS }, (_, set) => set)
const keys = sets.flatMap(set => letters.map(letter => `${letter}_${set}`))

/** Values in hundredths, 10.00 to 100.00. */
function valuesOf(size: number): ReadonlyMap<string, Float64Array> {
  const next = generator(11)
  return new Map(keys.map(key => [key, Float64Array.from({ length: size }, () => 1000 + Math.floor(next() * 9001))]))
}

function ourScorer(size: number, values: ReadonlyMap<string, Float64Array>) {
  const made = sets.flatMap(set =>
    formulas.map(({ ours }, at) => ({ id: `i${set}_${at}`, formula: named(ours, set), set })),
  )
  const indicators = made.map(({ id, formula, set }) =>
    indicatorOf(
      id,
      formula,
      letters.map(letter => `${letter}_${set}`),
    ),
  )
  const definition = schemeOf(
    made.map(({ id }, at) => entryOf(id, at % 6, { kind: 'linear', direction: 'higher', target: '80' })),
  )
  const trees = parseFormulas(schemeFormulas(definition, indicators))
  const scheme = compileScheme(definition, indicators, keys.map(item), trees)
  const texts = [...values].map(([key, all]) => [key, Array.from(all, value => (value / 100).toFixed(2))] as const)
  const table = populationTable(scheme, {
    ids: Array.from({ length: size }, (_, row) => `s${row}`),
    groupKeys: Array.from({ length: size }, () => groupKeys[0]),
    values: Object.fromEntries(texts),
    baselines: {},
  })
  return populationScorer(scheme, table)
}

/** Both over the same values, ready to run; each answers its cells in hundredths, indicator by indicator. */
export function customFormulas(size: number, compilers: ReadonlyMap<string, CelCompiler>) {
  const values = valuesOf(size)
  const scorer = ourScorer(size, values)
  const rows = Array.from({ length: size }, (_, row): RowFacts =>
    Object.fromEntries([...values].map(([key, all]) => [key, all[row] ?? 0])),
  )
  const variables = Object.fromEntries(keys.map(key => [key, 'double' as const]))
  const cel = [...compilers].map(([name, compile]) => {
    const scores = sets.flatMap(set => formulas.map(each => celNumber(compile(named(each.cel, set), variables))))
    const cells = scores.map(() => new Int32Array(size))
    const run = (): readonly Int32Array[] => {
      rows.forEach((facts, row) => {
        for (let at = 0; at < scores.length; at += 1) {
          const points = Math.floor((scores[at]?.(facts) ?? 0) + 0.5)
          const column = cells[at]
          if (column !== undefined) column[row] = Math.min(1000, Math.max(0, points))
        }
      })
      return cells
    }
    return { name, run }
  })
  const ours = (): readonly Int32Array[] => scorer.score().cells.map(({ points }) => points)
  return { ours, cel, cells: size * sets.length * formulas.length }
}

/** @throws Error at the first cell that differs */
export function checkCells(name: string, expected: readonly Int32Array[], got: readonly Int32Array[]): void {
  expected.forEach((column, at) => {
    const row = column.findIndex((points, each) => points !== got[at]?.[each])
    if (row >= 0) throw new Error(`${name}: formula ${at}, row ${row} has ${got[at]?.[row]}, ours ${column[row]}`)
  })
}
