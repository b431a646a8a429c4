import { problem, type DataItem, type Problem } from '@yaodian/domain'

/** An assessee as a sheet may name it. */
export interface NamedAssessee {
  readonly id: string
  readonly name: string
  readonly schoolCode: string | null
}

/** One cell of a sheet that belongs to a data item. */
export interface SheetCell {
  readonly dataItemId: string
  /** The column's head as written. */
  readonly column: string
  readonly text: string
}

/** One row of a sheet, with the assessee it is about. */
export interface SheetRow {
  /** Counted from 1, as in the sheet. */
  readonly line: number
  readonly name: string
  readonly assesseeId: string | null
  readonly cells: readonly SheetCell[]
}

/** A sheet as read: its rows, and every fault with line and column. */
export interface RegisterReading {
  readonly rows: readonly SheetRow[]
  readonly problems: readonly Problem[]
}

const nameHeads = [
  '学校名称',
  '单位名称',
  '单位',
  '学校',
  '学校（机构）名称',
  '机构名称',
  '名称',
  'name',
  'school',
  'organisation',
]
const codeHeads = [
  '学校标识码',
  '学校（机构）标识码',
  '机构标识码',
  '标识码',
  '学校代码',
  '代码',
  'code',
  'school code',
]

/** 全角 and 半角, spaces and case do not matter; a unit in brackets after the name does not either. */
function plain(text: string): string {
  return text.normalize('NFKC').replaceAll(/\s/g, '').toLowerCase()
}

function withoutUnit(head: string): string {
  return plain(head).replace(/[([].*[)\]]$/, '')
}

/** Reads a register's sheet: the head row names data items (by name or key) and one column names the assessee (by school code or name). */
export function readRegister(
  rows: readonly (readonly string[])[],
  items: readonly DataItem[],
  assessees: readonly NamedAssessee[],
): RegisterReading {
  const headAt = findHead(rows)
  const head = rows[headAt] ?? []
  const codeAt = columnOf(head, codeHeads)
  const nameAt = columnOf(head, nameHeads)
  if (codeAt < 0 && nameAt < 0)
    return { rows: [], problems: [problem('sheet_column_missing', { column: nameHeads[0] ?? '' })] }
  const columns = items.map(item => ({
    item,
    at: head.findIndex(
      text => [plain(item.name), plain(item.key)].includes(plain(text)) || withoutUnit(text) === withoutUnit(item.name),
    ),
  }))
  const missing = columns
    .filter(each => each.at < 0)
    .map(each => problem('sheet_column_missing', { column: each.item.name }))
  const find = finderOf(assessees)
  const seen = new Map<string, number>()
  const problems: Problem[] = [...missing]
  const read = rows.slice(headAt + 1).flatMap((row, index): SheetRow[] => {
    if (row.every(cell => cell === '')) return []
    const line = headAt + index + 2
    const [code, name] = [row[codeAt] ?? '', row[nameAt] ?? '']
    const shown = name === '' ? code : name
    const found = find(code, name)
    const assesseeId = found.length === 1 ? (found[0] ?? null) : null
    const first = assesseeId === null ? undefined : seen.get(assesseeId)
    if (found.length === 0) problems.push(problem('sheet_row_unknown', { line, name: shown }))
    else if (found.length > 1) problems.push(problem('sheet_name_ambiguous', { line, name: shown }))
    else if (first !== undefined) problems.push(problem('sheet_row_twice', { line, name: shown, first }))
    if (assesseeId !== null && first === undefined) seen.set(assesseeId, line)
    const cells = columns
      .filter(each => each.at >= 0)
      .map(({ item, at }) => ({ dataItemId: item.id, column: head[at] ?? item.name, text: row[at] ?? '' }))
    return [{ line, name: shown, assesseeId: first === undefined ? assesseeId : null, cells }]
  })
  return { rows: read, problems }
}

/** The head row is the first that names the assessee's column; a title may stand above it. */
function findHead(rows: readonly (readonly string[])[]): number {
  const at = rows.findIndex(row => columnOf(row, codeHeads) >= 0 || columnOf(row, nameHeads) >= 0)
  return at < 0 ? 0 : at
}

function columnOf(head: readonly string[], names: readonly string[]): number {
  const known = names.map(plain)
  return head.findIndex(text => known.includes(plain(text)))
}

function finderOf(assessees: readonly NamedAssessee[]): (code: string, name: string) => readonly string[] {
  const byCode = new Map(
    assessees.flatMap(each => (each.schoolCode === null ? [] : [[plain(each.schoolCode), each.id] as const])),
  )
  const byName = new Map<string, string[]>()
  for (const each of assessees) byName.set(plain(each.name), [...(byName.get(plain(each.name)) ?? []), each.id])
  return (code, name) => {
    const known = code === '' ? undefined : byCode.get(plain(code))
    return known === undefined ? (byName.get(plain(name)) ?? []) : [known]
  }
}
