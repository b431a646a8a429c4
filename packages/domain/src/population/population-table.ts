import type { DataItem } from '../indicator/data-item.ts'
import { refuse } from '../problem.ts'
import type { CompiledScheme } from '../scoring/compile-scheme.ts'
import { type AssesseeInput, countedValue, suppliedOf, type SuppliedValue } from '../scoring/score-input.ts'
import { changedColumn, type Column, columnOf, textAt } from './column.ts'

/** The rows of one ranking group: from, and up to but not including. */
export interface RowRange {
  readonly from: number
  readonly to: number
}

/** What a row has beside values: decisions and facts about one assessee. */
export type RowFacts = Pick<
  AssesseeInput,
  'notApplicable' | 'vetoes' | 'year' | 'occurrences' | 'falseReports' | 'ballots' | 'periodTotals'
>

/** The values of a whole population, column by column; the rows of a group stand together, in the order of the scheme's groups. */
export interface PopulationTable {
  readonly size: number
  readonly ids: readonly string[]
  readonly groups: ReadonlyMap<string, RowRange>
  /** The value that counts, by key of data item. */
  readonly columns: ReadonlyMap<string, Column>
  /** The same a period earlier. */
  readonly baselines: ReadonlyMap<string, Column>
  /** Only rows that have such facts. */
  readonly facts: ReadonlyMap<number, RowFacts>
}

/** A population as columns: what a reader of a large file or a database has. Rows of a group stand together. */
export interface PopulationColumns {
  readonly ids: readonly string[]
  /** Each row's ranking group. */
  readonly groupKeys: readonly string[]
  readonly values: Readonly<Record<string, readonly (string | null)[]>>
  readonly baselines: Readonly<Record<string, readonly (string | null)[]>>
}

function rangesOf(groupKeys: readonly string[]): ReadonlyMap<string, RowRange> {
  const ranges = new Map<string, RowRange>()
  for (let row = 0; row < groupKeys.length; row += 1) {
    const key = groupKeys[row] ?? ''
    const known = ranges.get(key)
    if (known !== undefined && known.to !== row) throw new RangeError(`rows of group ${key} do not stand together`)
    ranges.set(key, { from: known?.from ?? row, to: row + 1 })
  }
  return ranges
}

function checkGroups(scheme: CompiledScheme, groups: ReadonlyMap<string, RowRange>): void {
  for (const group of groups.keys())
    if (!scheme.definition.groups.some(each => each.key === group)) refuse('group_unknown', { group })
}

/** Columns of which nobody has a value are one column: nothing writes into it. */
function emptyColumns(size: number): (item: DataItem) => Column {
  const made = new Map<Column['kind'], Column>()
  return item => {
    const kind = columnOf(item, []).kind
    const found =
      made.get(kind) ??
      columnOf(
        item,
        Array.from({ length: size }, () => null),
      )
    made.set(kind, found)
    return found
  }
}

function columnsOf(
  scheme: CompiledScheme,
  size: number,
  textOf: (key: string) => readonly (string | null)[] | undefined,
): ReadonlyMap<string, Column> {
  const without = emptyColumns(size)
  return new Map(
    [...scheme.items.values()].map(item => {
      const texts = textOf(item.key)
      return [item.key, texts === undefined ? without(item) : columnOf(item, texts)]
    }),
  )
}

/** Reads columns of text once. @throws DomainError when a value is not of its item's type or a group is unknown */
export function populationTable(scheme: CompiledScheme, given: PopulationColumns): PopulationTable {
  const size = given.ids.length
  const groups = rangesOf(given.groupKeys)
  checkGroups(scheme, groups)
  const own = (all: PopulationColumns['values']) => (key: string) => (Object.hasOwn(all, key) ? all[key] : undefined)
  return {
    size,
    ids: given.ids,
    groups,
    columns: columnsOf(scheme, size, own(given.values)),
    baselines: columnsOf(scheme, size, own(given.baselines)),
    facts: new Map(),
  }
}

function factsOf(input: AssesseeInput): RowFacts | undefined {
  const { notApplicable, vetoes, year, occurrences, falseReports, ballots, periodTotals } = input
  const any =
    [notApplicable, vetoes, occurrences ?? [], falseReports ?? [], periodTotals ?? []].some(all => all.length > 0) ||
    ballots !== undefined
  if (!any) return undefined
  return {
    notApplicable,
    vetoes,
    ...(year === undefined ? {} : { year }),
    ...(occurrences === undefined ? {} : { occurrences }),
    ...(falseReports === undefined ? {} : { falseReports }),
    ...(ballots === undefined ? {} : { ballots }),
    ...(periodTotals === undefined ? {} : { periodTotals }),
  }
}

/** The same from inputs as the engine takes them one by one. Rows follow the scheme's groups. @throws DomainError as above */
export function tableOf(scheme: CompiledScheme, inputs: readonly AssesseeInput[]): PopulationTable {
  const order = new Map(scheme.definition.groups.map((group, at) => [group.key, at]))
  const placeOf = (input: AssesseeInput): number =>
    order.get(input.groupKey) ?? refuse('group_unknown', { group: input.groupKey })
  const rows = inputs.toSorted((a, b) => placeOf(a) - placeOf(b))
  return {
    size: rows.length,
    ids: rows.map(row => row.assesseeId),
    groups: rangesOf(rows.map(row => row.groupKey)),
    columns: columnsOf(scheme, rows.length, key => known(rows.map(row => countedValue(row, key)))),
    baselines: columnsOf(scheme, rows.length, key => known(rows.map(row => suppliedOf(row, key).baseline))),
    facts: new Map(rows.flatMap((row, at) => pair(at, factsOf(row)))),
  }
}

function known(texts: readonly (string | null)[]): readonly (string | null)[] | undefined {
  return texts.some(text => text !== null) ? texts : undefined
}

function pair(at: number, facts: RowFacts | undefined): [number, RowFacts][] {
  return facts === undefined ? [] : [[at, facts]]
}

/** The group that the row stands in. */
export function groupAt(table: PopulationTable, row: number): string {
  for (const [key, { from, to }] of table.groups) if (row >= from && row < to) return key
  return ''
}

/** The table with another value in one row; text as kept, null for none. @throws DomainError when it is not of the item's type */
export function withValue(
  scheme: CompiledScheme,
  table: PopulationTable,
  { row, key, text }: { readonly row: number; readonly key: string; readonly text: string | null },
): PopulationTable {
  const item = scheme.items.get(key) ?? refuse('rule_item_unknown', { item: key })
  const column = table.columns.get(key)
  const changed = changedColumn(item, column, table.size, row, text)
  return { ...table, columns: new Map([...table.columns, [key, changed]]) }
}

/** A row as the engine takes it, with the values of these data items. */
export function inputAt(
  table: PopulationTable,
  row: number,
  groupKey: string,
  keys: Iterable<string> = table.columns.keys(),
): AssesseeInput {
  const values = [...keys].flatMap((key): [string, SuppliedValue][] => {
    const column = table.columns.get(key)
    if (column === undefined) return []
    const text = textAt(column, row)
    return [[key, { reported: text, verified: text, baseline: textAt(table.baselines.get(key), row) }]]
  })
  return {
    assesseeId: table.ids[row] ?? '',
    groupKey,
    values: Object.fromEntries(values),
    notApplicable: [],
    vetoes: [],
    ...table.facts.get(row),
    use: 'verified',
  }
}
