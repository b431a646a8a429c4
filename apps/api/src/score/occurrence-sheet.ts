import type { Sheet } from '@yaodian/documents'
import {
  type AssesseeInput,
  checkOccurrence,
  checkValue,
  type ConfirmedVeto,
  type Occurrence,
  parseNumber,
  problem,
  type Problem,
} from '@yaodian/domain'
import { countedOccurrenceTypes, type ReadScheme } from '@yaodian/domain/validate'
import { columnName, readHead } from './sheet-head.ts'

/** Whom occurrences concern: the same inputs with them, and every fault at its row and column. */
export interface ReadOccurrences {
  readonly inputs: readonly AssesseeInput[]
  readonly problems: readonly Problem[]
}

/** The columns and the words that head them. */
const heads = {
  assessee: ['assessee', '单位', '学校', '考核对象'],
  type: ['type', '类别', '类型'],
  on: ['on', '日期'],
  documentNumber: ['documentnumber', '文号'],
  level: ['level', '级别'],
  place: ['place', '名次', '等第'],
  count: ['count', '数量'],
  points: ['points', '分值'],
  share: ['share', '占比'],
  issuer: ['issuer', '发文机关'],
  dedupKey: ['dedupkey', '同一事项'],
  reason: ['reason', '理由'],
} as const
type Field = keyof typeof heads
const fields: readonly Field[] = [
  'assessee',
  'type',
  'on',
  'documentNumber',
  'level',
  'place',
  'count',
  'points',
  'share',
  'issuer',
  'dedupKey',
  'reason',
]
const due: readonly Field[] = ['assessee', 'type', 'on', 'documentNumber']

interface ReadRow {
  readonly assesseeId: string
  readonly occurrence: Occurrence | null
  readonly veto: ConfirmedVeto | null
  readonly problems: readonly Problem[]
}

/** One row, whose cells are found by field. */
class Row {
  readonly problems: Problem[] = []
  private readonly cells: ReadonlyMap<Field, { readonly name: string; readonly text: string }>
  private readonly row: number

  constructor(cells: ReadonlyMap<Field, { readonly name: string; readonly text: string }>, row: number) {
    this.cells = cells
    this.row = row
  }

  path(field: Field): readonly [number, string] {
    return [this.row, this.cells.get(field)?.name ?? field]
  }

  text(field: Field): string | null {
    const text = this.cells.get(field)?.text ?? ''
    return text === '' ? null : text
  }

  due(field: Field): string {
    const text = this.text(field)
    if (text === null) this.problems.push(problem('field_empty', { field: this.path(field)[1] }, this.path(field)))
    return text ?? ''
  }

  number(field: Field): string | null {
    const text = this.text(field)
    if (text === null) return null
    const read = parseNumber(text, null, this.path(field))
    if (read.ok) return read.value
    this.problems.push(read.problem)
    return null
  }

  date(field: Field): string {
    const text = this.due(field)
    const item = { name: this.path(field)[1], type: 'date', unit: null, min: null, max: null, levels: null } as const
    const read = checkValue(item, text, this.path(field))
    if (!read.ok) this.problems.push(...read.problems)
    return read.ok ? (read.value ?? '') : ''
  }
}

function readRow(row: Row, at: number, scheme: ReadScheme, assessees: ReadonlySet<string>): ReadRow {
  const { definition } = scheme.file
  const assesseeId = row.due('assessee')
  const [type, on, documentNumber] = [row.due('type'), row.date('on'), row.due('documentNumber')]
  const { problems } = row
  if (assesseeId !== '' && !assessees.has(assesseeId))
    problems.push(problem('sheet_row_unknown', { line: at, name: assesseeId }, row.path('assessee')))
  const known = countedOccurrenceTypes(definition)
  const codes = definition.vetoes.map(veto => veto.code)
  if (type !== '' && !known.includes(type) && !codes.includes(type))
    problems.push(problem('occurrence_type_unknown', { type, known: [...known, ...codes] }, row.path('type')))
  const occurrence: Occurrence = {
    id: `${at}`,
    type,
    on,
    documentNumber,
    dedupKey: row.text('dedupKey'),
    level: row.text('level'),
    place: row.text('place'),
    count: row.number('count') ?? '1',
    points: row.number('points'),
    share: row.number('share') ?? '1',
    issuer: row.text('issuer'),
    reason: row.text('reason'),
  }
  if (problems.length === 0)
    problems.push(
      ...checkOccurrence(definition, occurrence).map(each => ({ ...each, path: [at, String(each.path[0] ?? '')] })),
    )
  return {
    assesseeId,
    occurrence: known.includes(type) ? occurrence : null,
    veto: codes.includes(type) ? { code: type, documentNumber, on } : null,
    problems,
  }
}

/** Reads a sheet of confirmed occurrences, a row each; one whose type is a veto's code is that veto, confirmed. */
export function readOccurrences(
  { rows }: Sheet,
  scheme: ReadScheme,
  inputs: readonly AssesseeInput[],
): ReadOccurrences {
  const [titles = [], ...body] = rows
  const head = readHead(
    titles,
    title => fields.find(field => heads[field].some(each => each === title.toLowerCase())),
    fields,
  )
  const missing = due.flatMap(field =>
    head.columns.includes(field) ? [] : [problem('sheet_column_missing', { column: field }, [1])],
  )
  if (missing.length > 0) return { inputs, problems: [...head.problems, ...missing] }
  const assessees = new Set(inputs.map(input => input.assesseeId))
  const read = body.map((cells, at) => {
    const found = cells.flatMap((text, index) => {
      const field = head.columns[index]
      const name = columnName(titles[index] ?? '', index)
      return field === null || field === undefined ? [] : [[field, { name, text }] as const]
    })
    return readRow(new Row(new Map(found), at + 2), at + 2, scheme, assessees)
  })
  const byAssessee = Map.groupBy(read, each => each.assesseeId)
  const of = (id: string): readonly ReadRow[] => byAssessee.get(id) ?? []
  return {
    inputs: inputs.map(input => ({
      ...input,
      occurrences: of(input.assesseeId).flatMap(each => each.occurrence ?? []),
      vetoes: of(input.assesseeId).flatMap(each => each.veto ?? []),
    })),
    problems: [...head.problems, ...read.flatMap(each => each.problems)],
  }
}
