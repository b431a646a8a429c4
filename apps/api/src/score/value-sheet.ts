import type { Sheet } from '@yaodian/documents'
import { type AssesseeInput, checkValue, type DataItem, problem, type Problem, type ProblemPath } from '@yaodian/domain'
import type { ReadScheme } from '@yaodian/domain/validate'
import { columnName, readHead } from './sheet-head.ts'

/** Everyone's values as the engine takes them, with every fault at its row and column (row 1 is the head). */
export interface ReadValues {
  readonly inputs: readonly AssesseeInput[]
  readonly problems: readonly Problem[]
}

type Column = { readonly kind: 'assessee' | 'group' } | { readonly kind: 'value' | 'baseline'; readonly item: DataItem }

const assesseeHeads = ['assessee', '单位', '学校', '考核对象']
const groupHeads = ['group', '组别', '组']

/** `enrolled` or 在校生: a data item by its key, or by its name where only one has it; `base(enrolled)` is its value a year earlier. */
function columnOf(items: readonly DataItem[]): (title: string) => Column | undefined {
  return title => {
    if (assesseeHeads.includes(title.toLowerCase())) return { kind: 'assessee' }
    if (groupHeads.includes(title.toLowerCase())) return { kind: 'group' }
    const base = /^base\((.+)\)$/.exec(title)?.[1]?.trim()
    const wanted = base ?? title
    const named = items.filter(item => item.name.normalize('NFKC') === wanted)
    const item = items.find(each => each.key === wanted) ?? (named.length === 1 ? named[0] : undefined)
    return item === undefined ? undefined : { kind: base === undefined ? 'value' : 'baseline', item }
  }
}

interface Cell {
  readonly column: Column
  readonly name: string
  readonly text: string
}

/** The group of a row by key or name; where the scheme has but one, nobody need name it. */
function groupOf(given: string | undefined, { file }: ReadScheme, path: ProblemPath): string | Problem {
  const { groups } = file.definition
  const [only] = groups
  if (given === undefined && groups.length === 1 && only !== undefined) return only.key
  const found = groups.find(group => group.key === given || group.name === given)
  if (found !== undefined) return found.key
  return (given ?? '') === ''
    ? problem('field_empty', { field: 'group' }, path)
    : problem('group_unknown', { group: given ?? '' }, path)
}

function readRow(cells: readonly Cell[], row: number, scheme: ReadScheme): ReadValues {
  const textOf = (kind: 'assessee' | 'group'): string | undefined => cells.find(cell => cell.column.kind === kind)?.text
  const nameOf = (kind: 'assessee' | 'group'): string => cells.find(cell => cell.column.kind === kind)?.name ?? kind
  const assesseeId = textOf('assessee') ?? ''
  const group = groupOf(textOf('group'), scheme, [row, nameOf('group')])
  const problems: Problem[] = [
    ...(assesseeId === '' ? [problem('field_empty', { field: nameOf('assessee') }, [row, nameOf('assessee')])] : []),
    ...(typeof group === 'string' ? [] : [group]),
  ]
  const read: Record<'value' | 'baseline', Record<string, string>> = { value: {}, baseline: {} }
  for (const { column, name, text } of cells) {
    if (!('item' in column)) continue
    const checked = checkValue(column.item, text, [row, name])
    if (!checked.ok) problems.push(...checked.problems)
    else if (checked.value !== null) read[column.kind][column.item.key] = checked.value
  }
  const values = Object.fromEntries(
    [...new Set([...Object.keys(read.value), ...Object.keys(read.baseline)])].map(key => {
      const text = read.value[key] ?? null
      return [key, { reported: text, verified: text, baseline: read.baseline[key] ?? null }]
    }),
  )
  const { year } = scheme.file
  const input = {
    assesseeId,
    groupKey: typeof group === 'string' ? group : '',
    ...(year === undefined ? {} : { year }),
    values,
    notApplicable: [],
    vetoes: [],
    use: 'verified' as const,
  }
  return { inputs: [input], problems }
}

function repeated(inputs: readonly AssesseeInput[], column: string): Problem[] {
  const first = new Map<string, number>()
  return inputs.flatMap(({ assesseeId }, at) => {
    const line = at + 2
    const before = first.get(assesseeId)
    if (before === undefined) first.set(assesseeId, line)
    return before === undefined || assesseeId === ''
      ? []
      : [problem('sheet_row_twice', { line, name: assesseeId, first: before }, [line, column])]
  })
}

/** The titles that a sheet of values for this scheme may have. */
function knownTitles({ dataItems, file }: ReadScheme): readonly string[] {
  const group = file.definition.groups.length > 1 ? ['group'] : []
  return ['assessee', ...group, ...dataItems.map(item => item.key)]
}

/** Reads a sheet of values: a row an assessee, a column a data item. */
export function readValues({ rows }: Sheet, scheme: ReadScheme): ReadValues {
  const [titles = [], ...body] = rows
  const head = readHead(titles, columnOf(scheme.dataItems), knownTitles(scheme))
  const due = ['assessee', ...(scheme.file.definition.groups.length > 1 ? ['group'] : [])]
  const missing = due.flatMap(kind =>
    head.columns.some(column => column?.kind === kind) ? [] : [problem('sheet_column_missing', { column: kind }, [1])],
  )
  const empty = body.length === 0 ? [problem('sheet_empty', {}, [2])] : []
  const problems = [...head.problems, ...missing, ...empty]
  if (missing.length > 0) return { inputs: [], problems }
  const read = body.map((cells, at) =>
    readRow(
      cells.flatMap((text, index) => {
        const column = head.columns[index]
        return column === null || column === undefined
          ? []
          : [{ column, name: columnName(titles[index] ?? '', index), text }]
      }),
      at + 2,
      scheme,
    ),
  )
  const inputs = read.flatMap(each => each.inputs)
  const named = titles[head.columns.findIndex(column => column?.kind === 'assessee')] ?? ''
  return { inputs, problems: [...problems, ...read.flatMap(each => each.problems), ...repeated(inputs, named)] }
}

/** Data items that scoring cannot do without and that no column gives: each is then missing for everyone, as the scheme says. */
export function columnsNotGiven(inputs: readonly AssesseeInput[], required: readonly string[]): readonly Problem[] {
  const given = new Set(inputs.flatMap(input => Object.keys(input.values)))
  return [...new Set(required)].flatMap(key =>
    given.has(key) ? [] : [problem('sheet_column_missing', { column: key }, [1, key])],
  )
}
