import { problem, type Problem } from '../problem.ts'
import { columnOfHead, organisationColumns, plainWord, type OrganisationColumn } from './sheet-word.ts'

/** One organisation's row as written. */
export interface OrganisationRow {
  /** Counted from 1, as in the sheet. */
  readonly line: number
  /** Empty where nothing is said, and where the sheet has no such column. */
  readonly cells: Readonly<Record<OrganisationColumn, string>>
}

/** A sheet of organisations as written. */
export interface OrganisationSheet {
  readonly rows: readonly OrganisationRow[]
  /** Heads as written, null for a column that the sheet does not have. */
  readonly heads: Readonly<Record<OrganisationColumn, string | null>>
  /** Heads of columns that are not read. */
  readonly unread: readonly string[]
  /** What is wrong with the sheet as a whole. */
  readonly problems: readonly Problem[]
}

/** More rows than any county has organisations; each is compared with every other. */
export const mostOrganisationRows = 2000

const nothing: ReadonlySet<string> = new Set(['', '—', '-', '/', '无', 'none'].map(plainWord))
const examples = /^(例|示例|example)[:：]/i

/**
 * Reads a sheet of organisations. The head row is the first that has a column for the name; a title may stand above it. Left out:
 * empty rows, rows that are marked as examples (例：), and rows with a date of retirement, which our own workbook has.
 * Problems: `organisation_column_missing`, `organisation_sheet_too_long`.
 */
export function readOrganisationSheet(cells: readonly (readonly string[])[]): OrganisationSheet {
  const headAt = cells.findIndex(row => row.some(each => columnOfHead(each) === 'name'))
  const head = cells[headAt] ?? []
  const heads = headsOf(head)
  if (headAt < 0) return { rows: [], heads, unread: [], problems: [problem('organisation_column_missing', {})] }
  const retiredAt = head.findIndex(each => columnOfHead(each) === 'retiredOn')
  const rows = cells.flatMap((row, index) => {
    const read = readRow(index + 1, head, row)
    const filled = Object.values(read.cells).some(each => each !== '')
    return index > headAt && filled && !examples.test(read.cells.name) && !row[retiredAt] ? [read] : []
  })
  const unread = head.filter(each => each !== '' && columnOfHead(each) === undefined)
  const most = mostOrganisationRows
  if (rows.length <= most) return { rows, heads, unread, problems: [] }
  return { rows: [], heads, unread, problems: [problem('organisation_sheet_too_long', { count: rows.length, most })] }
}

function headsOf(head: readonly string[]): OrganisationSheet['heads'] {
  return perColumn(column => head.find(each => columnOfHead(each) === column) ?? null)
}

function readRow(line: number, head: readonly string[], row: readonly string[]): OrganisationRow {
  const cells = perColumn(column => {
    const cell = row[head.findIndex(each => columnOfHead(each) === column)]?.trim() ?? ''
    return nothing.has(plainWord(cell)) ? '' : cell
  })
  return { line, cells }
}

function perColumn<Value>(make: (column: OrganisationColumn) => Value): Readonly<Record<OrganisationColumn, Value>> {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- an entry for each of the columns
  return Object.fromEntries(organisationColumns.map(each => [each, make(each)])) as Record<OrganisationColumn, Value>
}
