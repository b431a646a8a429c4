import type { AssesseeInput, PopulationColumns } from '@yaodian/domain'
import { countyIndicators, type CountyIndicator, groupKeys, itemKeys, levelWords } from './county.ts'
import { generator } from './generator.ts'

/** The rows of one ranking group: from, and up to but not including. */
export interface Rows {
  readonly from: number
  readonly to: number
}

/** The county's values as plain numbers: decimals in hundredths, counts as they are, levels as places in the list of words. */
export interface CountyData {
  readonly size: number
  readonly groups: readonly Rows[]
  readonly values: Columns
  /** Last year's, for what may not fall. */
  readonly baselines: Columns
}

/** Columns by key of data item. */
interface Columns {
  get(key: string): Float64Array | undefined
}

function hash(text: string): number {
  let code = 7
  for (const letter of text) code = (code * 31 + (letter.codePointAt(0) ?? 0)) >>> 0
  return code
}

function wholes(key: string, size: number, from: number, to: number): Float64Array {
  const next = generator(hash(key))
  return Float64Array.from({ length: size }, () => from + Math.floor(next() * (to - from)))
}

function accidents(key: string, size: number): Float64Array {
  const next = generator(hash(key))
  return Float64Array.from({ length: size }, () => (next() < 0.03 ? 1 : 0))
}

function valuesOf({ kind }: CountyIndicator, key: string, at: number, size: number): Float64Array {
  if (kind === 'level') return wholes(key, size, 0, levelWords.length)
  if (kind === 'deduction' || kind === 'award') return wholes(key, size, 0, 25)
  if (kind === 'ratio') return at === 0 ? wholes(key, size, 10, 200) : wholes(key, size, 50, 200)
  return kind === 'veto' && at === 1 ? accidents(key, size) : wholes(key, size, 3000, 10_001)
}

/** Where each group's rows lie: a sixth, a half, a quarter, the rest. */
function rowsOfGroups(size: number): readonly Rows[] {
  const ends = [size / 6, (size * 2) / 3, (size * 11) / 12, size].map(Math.floor)
  return groupKeys.map((_, at) => ({ from: ends[at - 1] ?? 0, to: ends[at] ?? size }))
}

const indicatorsByItem = new Map(countyIndicators.flatMap(each => itemKeys(each).map(key => [key, each] as const)))

const makers = new Map(
  countyIndicators.flatMap(each =>
    itemKeys(each).map((key, at) => [key, (size: number) => valuesOf(each, key, at, size)] as const),
  ),
)
const baselineMakers = new Map(
  countyIndicators
    .filter(({ kind }) => kind === 'non_decreasing')
    .map(({ key }) => [key, (size: number) => wholes(`${key} base`, size, 3000, 10_001)] as const),
)

/** The county of so many assessees, each column made when it is read and not kept. */
export function unkeptCounty(size: number): CountyData {
  const read = (all: ReadonlyMap<string, (size: number) => Float64Array>): Columns => ({
    get: key => all.get(key)?.(size),
  })
  return { size, groups: rowsOfGroups(size), values: read(makers), baselines: read(baselineMakers) }
}

/** The county of so many assessees. */
export function countyData(size: number): CountyData {
  const kept = (all: ReadonlyMap<string, (size: number) => Float64Array>): Columns =>
    new Map([...all].map(([key, make]) => [key, make(size)]))
  return { size, groups: rowsOfGroups(size), values: kept(makers), baselines: kept(baselineMakers) }
}

/** 0.00 to 100.00: each text made once. */
const decimals = Array.from({ length: 10_001 }, (_, value) => (value / 100).toFixed(2))

/** How a number of the county is written in a form: decimals have two places. */
export function written(indicator: CountyIndicator, key: string, value: number): string {
  const [first] = itemKeys(indicator)
  if (indicator.kind === 'level') return levelWords[value] ?? 'E'
  const counts = ['deduction', 'award', 'ratio'].includes(indicator.kind) || key !== first
  return counts ? `${value}` : (decimals[value] ?? '')
}

/** A record whose columns are written only when they are read, and not kept: a column's texts are larger than its numbers. */
function lazily(columns: readonly (readonly [string, () => string[]])[]): Record<string, string[]> {
  const record: Record<string, string[]> = {}
  for (const [key, get] of columns) Object.defineProperty(record, key, { get, enumerable: true })
  return record
}

/** The county's values as the engine reads them: texts. */
export function countyColumns({ size, groups, values, baselines }: CountyData): PopulationColumns {
  const texts = (all: Columns, keys: Iterable<string>) =>
    [...keys].map(key => {
      const indicator = indicatorsByItem.get(key)
      const write = (value: number): string => (indicator === undefined ? '' : written(indicator, key, value))
      return [key, () => Array.from(all.get(key) ?? [], write)] as const
    })
  return {
    ids: Array.from({ length: size }, (_, row) => `s${row}`),
    groupKeys: groups.flatMap(({ from, to }, at) => Array.from({ length: to - from }, () => groupKeys[at] ?? '')),
    values: lazily(texts(values, makers.keys())),
    baselines: lazily(texts(baselines, baselineMakers.keys())),
  }
}

/** One assessee as the engine that traces takes it. */
export function assesseeAt(data: CountyData, row: number): AssesseeInput {
  const group = data.groups.findIndex(({ from, to }) => row >= from && row < to)
  const values = countyIndicators.flatMap(each =>
    itemKeys(each).map(key => {
      const text = written(each, key, data.values.get(key)?.[row] ?? 0)
      const before = data.baselines.get(key)?.[row]
      const baseline = before === undefined ? null : written(each, key, before)
      return [key, { reported: text, verified: text, baseline }] as const
    }),
  )
  return {
    assesseeId: `s${row}`,
    groupKey: groupKeys[group] ?? '',
    values: Object.fromEntries(values),
    notApplicable: [],
    vetoes: [],
    use: 'verified',
  }
}
