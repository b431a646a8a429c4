import type { Text } from '../../text/zh-CN.ts'
import type { WhatIfRow } from './what-if-score.ts'

/** The rows of a group's table as cells, with a head: what is copied and downloaded. */
export function whatIfCells(
  rows: readonly WhatIfRow[],
  group: string,
  { column }: Pick<Text['whatIf'], 'column'>,
): readonly (readonly string[])[] {
  const head = [
    column.name,
    column.group,
    column.from,
    column.to,
    column.places,
    column.before,
    column.after,
    column.points,
    column.gradeFrom,
    column.gradeTo,
  ]
  const shown = (figure: number | string | null): string => (figure === null ? '' : String(figure))
  return [
    head,
    ...rows.map(({ name, before, after, places, points }) =>
      [name, group, before.rank, after.rank, places, before.total, after.total, points, before.grade, after.grade].map(
        shown,
      ),
    ),
  ]
}

/** As a spreadsheet takes it from the clipboard. */
export function asTabs(cells: readonly (readonly string[])[]): string {
  return cells.map(row => row.map(cell => cell.replaceAll(/[\t\n]/gu, ' ')).join('\t')).join('\n')
}

/** As a file that Excel opens: with its mark of UTF-8, and no cell that begins a formula. */
export function asCsv(cells: readonly (readonly string[])[]): string {
  const safe = (cell: string): string => (/^[=+\-@]/u.test(cell) && Number.isNaN(Number(cell)) ? `'${cell}` : cell)
  return `\uFEFF${cells.map(row => row.map(cell => `"${safe(cell).replaceAll('"', '""')}"`).join(',')).join('\r\n')}\r\n`
}
