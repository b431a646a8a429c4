import {
  countyIndicators,
  type CountyIndicator,
  groupKeys,
  itemKeys,
  levelWords,
  marks,
  quotas,
  weights,
} from '../county.ts'
import type { CountyData } from '../county-data.ts'
import type { Results } from '../result.ts'

/** A cell of a sheet: a number, a word, or a formula that begins with `=`. */
export type Cell = number | string

/** The county as a workbook, as somebody would build it: a row an assessee, `COUNTIFS` for places; and a small sheet with each group's quotas. */
export interface Workbook {
  readonly county: readonly (readonly Cell[])[]
  readonly groups: readonly (readonly Cell[])[]
  /** Where total, rank and grade stand. */
  readonly results: { readonly total: number; readonly rank: number; readonly grade: number }
}

/** The letters of a column, counted from 0. */
export function columnName(at: number): string {
  return at < 26 ? String.fromCodePoint(65 + at) : `${columnName(Math.floor(at / 26) - 1)}${columnName(at % 26)}`
}

const { full } = marks

/** Points in hundredths as a formula over cells of the row. */
function formulaOf(
  { kind }: CountyIndicator,
  cell: { readonly v: string; readonly beside: string; readonly better: string; readonly size: string },
): string {
  const { v, beside } = cell
  const way = marks.target - marks.zeroPoint
  switch (kind) {
    case 'threshold':
      return `=IF(${v}>=${marks.threshold},${full},0)`
    case 'linear':
      return `=MAX(0,MIN(${full},ROUND(${full}*(${v}-${marks.zeroPoint})/${way},0)))`
    case 'bands':
      return `=${marks.bands.map(([from, worth]) => `IF(${v}>=${from},${worth},`).join('')}0)))`
    case 'deduction':
      return `=MAX(0,${full}-${marks.deduct}*${v})`
    case 'award':
      return `=MIN(${full},${marks.award}*${v})`
    case 'ratio':
      return `=MIN(${full},ROUND(${full * 100}*${v}/(${marks.ratio}*${beside}),0))`
    case 'non_decreasing':
      return `=IF(${v}>=${beside},${full},0)`
    case 'rank':
      return `=ROUND(${full}*(${cell.size}-${cell.better})/${cell.size},0)`
    case 'level':
      return `=${levelWords.map((word, at) => `IF(${v}="${word}",${marks.levels[at] ?? 0},`).join('')}0)))))`
    case 'veto':
      return `=IF(${beside}>0,0,IF(${v}>=${marks.veto},${full},0))`
  }
}

interface InputColumn {
  readonly name: string
  readonly at: (row: number) => Cell
}

function inputColumns({ values, baselines }: CountyData): readonly InputColumn[] {
  return countyIndicators.flatMap(each => {
    const own = itemKeys(each).map((name): InputColumn => ({
      name,
      at: row =>
        each.kind === 'level' ? (levelWords[values.get(name)?.[row] ?? 0] ?? '') : (values.get(name)?.[row] ?? 0),
    }))
    const before = baselines.get(each.key)
    return before === undefined ? own : [...own, { name: `${each.key}_before`, at: row => before[row] ?? 0 }]
  })
}

/** Lays out the workbook. Column A is the group, B how many are in it; then values, points (those of a category together), sums, results. */
export function workbookOf(data: CountyData): Workbook {
  const inputs = inputColumns(data)
  const placeOf = new Map(inputs.map(({ name }, at) => [name, at + 2]))
  const ordered = countyIndicators.toSorted((a, b) => a.category - b.category)
  const firstPoint = inputs.length + 2
  const firstSum = firstPoint + ordered.length
  const total = firstSum + weights.length
  const last = data.size
  const all = (at: number): string => `${columnName(at)}$1:${columnName(at)}$${last}`
  const inGroup = `$A$1:$A$${last}`
  const cellAt = (name: string, row: number): string => `${columnName(placeOf.get(name) ?? 0)}${row}`
  const pointFormula = (each: CountyIndicator, row: number): string => {
    const beside = ['_of', '_accidents', '_before'].map(end => each.key + end).find(name => placeOf.has(name))
    const v = cellAt(each.key, row)
    return formulaOf(each, {
      v,
      beside: beside === undefined ? '' : cellAt(beside, row),
      size: `$B${row}`,
      better: `COUNTIFS(${inGroup},$A${row},${all(placeOf.get(each.key) ?? 0)},">"&${v})`,
    })
  }
  const resultCells = (group: number, row: number): readonly Cell[] => {
    const sums = weights.map((_, at) => {
      const own = ordered.flatMap(({ category }, place) => (category === at ? [firstPoint + place] : []))
      return `=SUM(${columnName(own[0] ?? 0)}${row}:${columnName(own.at(-1) ?? 0)}${row})`
    })
    const weighted = weights.map((weight, at) => `${weight}*${columnName(firstSum + at)}${row}`).join('+')
    const [t, r, e] = [total, total + 1, total + 2].map(at => `${columnName(at)}${row}`)
    const edge = (at: number): string => `groups!$${columnName(1 + at)}$${group + 1}`
    return [
      ...sums,
      `=ROUND((${weighted})/200,0)`,
      `=COUNTIFS(${inGroup},$A${row},${all(total)},">"&${t})+1`,
      `=${r}+COUNTIFS(${inGroup},$A${row},${all(total)},${t})-1`,
      `=IF(${e}<=${edge(0)},0,IF(${e}<=${edge(1)},1,IF(${e}<=${edge(2)},2,3)))`,
    ]
  }
  const county = data.groups.flatMap(({ from, to }, group) =>
    Array.from({ length: to - from }, (_, offset): readonly Cell[] => {
      const row = from + offset
      return [
        groupKeys[group] ?? '',
        `=COUNTIF(${inGroup},$A${row + 1})`,
        ...inputs.map(({ at }) => at(row)),
        ...ordered.map(each => pointFormula(each, row + 1)),
        ...resultCells(group, row + 1),
      ]
    }),
  )
  return { county, groups: groupCells(last, total + 2), results: { total, rank: total + 1, grade: total + 3 } }
}

/** Each group's last place within each quota: the greatest end of a tie that fits. */
function groupCells(last: number, end: number): readonly (readonly Cell[])[] {
  const ends = `county!$${columnName(end)}$1:$${columnName(end)}$${last}`
  const inGroup = `county!$A$1:$A$${last}`
  return groupKeys.map((key, at) => [
    key,
    ...quotas.map((quota, position) => {
      const before = position === 0 ? '0' : `${columnName(position)}${at + 1}`
      const room = `${before}+INT(${quota}*COUNTIF(${inGroup},A${at + 1})/100)`
      return `=MAX(${before},MAXIFS(${ends},${inGroup},A${at + 1},${ends},"<="&(${room})))`
    }),
  ])
}

/** Results out of a calculated sheet. */
export function resultsOfSheet({ results }: Workbook, rows: readonly (readonly unknown[])[]): Results {
  const column = (at: number): number[] => rows.map(row => Number(row[at]))
  return { totals: column(results.total), ranks: column(results.rank), grades: column(results.grade) }
}
