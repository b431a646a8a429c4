import { problem, type Problem } from '@yaodian/domain'

/** The columns of a sheet, and what is wrong with its head row; null stands for a column that nothing is known of. */
export interface SheetHead<C> {
  readonly columns: readonly (C | null)[]
  readonly problems: readonly Problem[]
}

/** The letter by which spreadsheets name a column: 0 is A. */
function letter(at: number): string {
  return at < 26 ? String.fromCodePoint(65 + at) : letter(Math.floor(at / 26) - 1) + letter(at % 26)
}

/** A column as people find it: by its head, else by its letter. */
export function columnName(title: string, at: number): string {
  return title === '' ? letter(at) : title
}

/** Reads the head row: every title that is unknown or stands twice is named. `known` lists the titles for the sentence. */
export function readHead<C>(
  titles: readonly string[],
  columnOf: (title: string) => C | undefined,
  known: readonly string[],
): SheetHead<C> {
  const columns = titles.map(title => columnOf(title.normalize('NFKC')) ?? null)
  return {
    columns,
    problems: titles.flatMap((title, at) => {
      const column = columnName(title, at)
      if (columns[at] === null) return [problem('sheet_column_unknown', { column, known }, [1, column])]
      const first = columns.findIndex(each => JSON.stringify(each) === JSON.stringify(columns[at]))
      return first < at ? [problem('sheet_column_twice', { column }, [1, column])] : []
    }),
  }
}
