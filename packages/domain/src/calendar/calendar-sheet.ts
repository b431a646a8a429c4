import { problem, type Problem } from '../problem.ts'
import { checkCalendarYear, type OwnDay } from './calendar-year.ts'
import { isDate } from './date.ts'
import type { CalendarDay } from './working-day.ts'

/** A pasted sheet, read: the days, or everything that is wrong with its lines. */
export interface CalendarSheet {
  readonly days: readonly OwnDay[]
  readonly problems: readonly Problem[]
}

/** Ways to write what a day is. 调休 alone is not among them: it is said of free days as of worked ones. */
const kindOf: ReadonlyMap<string, CalendarDay['kind']> = new Map([
  ...['放假', '假', '休', '节假日', '休息', '调休放假', 'holiday', 'free', 'off'].map(
    word => [word, 'holiday'] as const,
  ),
  ...['上班', '班', '补班', '调休上班', '工作日', 'workday', 'working day', 'work', 'worked'].map(
    word => [word, 'workday'] as const,
  ),
])

/**
 * Reads rows of date, kind and name, as copied from a sheet (tabs) or typed (commas); a heading and empty lines are passed over.
 * Dates may be written 2020-10-01, 2020/10/1, 2020年10月1日 or, in the year that is edited, 10月1日.
 */
export function readCalendarSheet(text: string, year: number): CalendarSheet {
  const rows = text
    .normalize('NFKC')
    .split(/\r?\n/)
    .map((line, index) => ({ line: index + 1, cells: cellsOf(line) }))
    .filter(({ cells }) => cells.some(cell => cell !== ''))
  const body = rows.filter((row, index) => index > 0 || !isHeading(row.cells))
  const read = body.map(({ line, cells }) => ({ line, ...readRow(line, cells, year) }))
  const problems = read.flatMap(each => each.problems)
  const days = read.flatMap(({ line, day }) => (day === null ? [] : [{ line, day }]))
  const found = checkCalendarYear(
    year,
    days.map(each => each.day),
    days.map(each => each.line),
  )
  return { days: days.map(each => each.day), problems: [...problems, ...found] }
}

function cellsOf(line: string): readonly string[] {
  const separator = line.includes('\t') ? '\t' : /[,;、]/
  return line.split(separator).map(cell => cell.trim())
}

/** A first line without any figure is a heading. */
function isHeading(cells: readonly string[]): boolean {
  return !/\d/.test(cells[0] ?? '') && !kindOf.has((cells[1] ?? '').toLowerCase())
}

function readRow(
  line: number,
  cells: readonly string[],
  year: number,
): { readonly day: OwnDay | null; readonly problems: readonly Problem[] } {
  const [written = '', word = '', name = ''] = cells
  if (cells.length !== 3)
    return { day: null, problems: [problem('calendar_columns_unfit', { line, found: cells.length })] }
  const date = readDate(written, year)
  const kind = kindOf.get(word.toLowerCase())
  if (date !== null && kind !== undefined) return { day: { date, kind, name }, problems: [] }
  return {
    day: null,
    problems: [
      ...(date === null ? [problem('calendar_date_unfit', { line, text: written })] : []),
      ...(kind === undefined ? [problem('calendar_kind_unknown', { line, text: word })] : []),
    ],
  }
}

function readDate(written: string, year: number): string | null {
  const found = /^(?:(\d{4})\s*[-/.年]\s*)?(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?$/.exec(written)
  if (found === null) return null
  const [, ofYear = String(year), month = '', day = ''] = found
  const date = `${ofYear}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return isDate(date) ? date : null
}
