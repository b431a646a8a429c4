/** Rows of a pasted table: tabs between cells as Excel and WPS copy them, else commas (or semicolons); `"` around cells with breaks. */
export function readDelimited(text: string): string[][] {
  const source = text.replace(/^\uFEFF/, '')
  return parse(source, delimiterOf(source))
}

/** The first line decides: a tab wins, for a pasted cell may hold commas. */
function delimiterOf(text: string): string {
  const line = /^[^\r\n]*/.exec(text)?.[0] ?? ''
  return ['\t', ',', ';'].find(each => line.includes(each)) ?? '\t'
}

/** RFC 4180, with any delimiter; a quote inside an unquoted cell is text. */
function parse(text: string, delimiter: string): string[][] {
  const rows: string[][] = [[]]
  let at = 0
  while (at < text.length) {
    const { cell, end } = text.charAt(at) === '"' ? quoted(text, at, delimiter) : plain(text, at, delimiter)
    rows.at(-1)?.push(cell)
    const next = text.charAt(end)
    if (next === delimiter && end === text.length - 1) rows.at(-1)?.push('')
    if (next === '\r' || next === '\n') rows.push([])
    at = next === '\r' && text.charAt(end + 1) === '\n' ? end + 2 : end + 1
  }
  return rows
}

interface Piece {
  readonly cell: string
  readonly end: number
}

function plain(text: string, from: number, delimiter: string): Piece {
  let end = from
  while (end < text.length && text.charAt(end) !== delimiter && !'\r\n'.includes(text.charAt(end))) end += 1
  return { cell: text.slice(from, end), end }
}

/** What follows the closing quote by mistake is kept. */
function quoted(text: string, from: number, delimiter: string): Piece {
  let end = from + 1
  while (end < text.length && (text.charAt(end) !== '"' || text.charAt(end + 1) === '"'))
    end += text.charAt(end) === '"' ? 2 : 1
  const cell = text.slice(from + 1, end).replaceAll('""', '"')
  const rest = plain(text, Math.min(end + 1, text.length), delimiter)
  return { cell: cell + rest.cell, end: rest.end }
}
