/** Characters that take two columns of a terminal: Chinese, Japanese, Korean, full-width forms, pictographs. */
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u
const MARK = /\p{M}|\u200b|\u200d/u

/** How many columns of a terminal a text takes. */
export function textWidth(text: string): number {
  return [...text].reduce((width, each) => width + (MARK.test(each) ? 0 : WIDE.test(each) ? 2 : 1), 0)
}

/** Cells as text in columns that stand straight also where Chinese is among them; numbers stand to the right. */
export function textTable(rows: readonly (readonly string[])[], numeric: ReadonlySet<number>): string {
  const clean = rows.map(row => row.map(cell => cell.replaceAll(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')))
  const widths = (clean[0] ?? []).map((_, at) =>
    clean.reduce((most, row) => Math.max(most, textWidth(row[at] ?? '')), 0),
  )
  const padded = (cell: string, at: number): string => {
    const blank = ' '.repeat(Math.max(0, (widths[at] ?? 0) - textWidth(cell)))
    return numeric.has(at) ? blank + cell : cell + blank
  }
  return clean.map(row => `${row.map(padded).join('  ').trimEnd()}\n`).join('')
}
