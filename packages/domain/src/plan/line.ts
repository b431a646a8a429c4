import { fold } from './fold.ts'
import { mapped, type MappedText } from './mapped-text.ts'

/**
 * A line that carries text: its content without indentation, and the same folded to ASCII forms for recognising.
 * `edge` is the column where it ends, in Han characters (letters and digits count half).
 */
export interface Line {
  readonly content: MappedText
  readonly folded: string
  readonly edge: number
}

interface RawLine {
  readonly start: number
  readonly end: number
  readonly text: string
}

const lineBreak = /\r\n|[\n\r\f\v\u0085\u2028\u2029]/g
const blank = String.raw`[ \t\u00A0\u3000\uFEFF\u200B\u00AD]`
const dash = String.raw`[-—–―─·•]`
const indentation = new RegExp(`^(?:${blank}|#{1,6}(?=${blank}))*`, 'u')
// Looks back first: else a long run of blanks costs its square.
const trailing = new RegExp(`(?<!${blank})${blank}+$`, 'u')

/** `— 3 —`, `- 3 -`, `第 3 页`, `第3页 共10页`: what a printed page adds between two lines of a text. */
const pageMark = new RegExp(
  String.raw`^(?:(?:${dash}\s*)+\d{1,4}(?:\s*${dash})+|第\s*\d{1,4}\s*页(?:.{0,3}共\s*\d{1,4}\s*页.?)?)$`,
  'u',
)
/** `3` or `3/10`: a page number only between blank lines, for it might be a figure of the text. */
const bareNumber = /^\d{1,3}(?:\s*\/\s*\d{1,3})?$/
const tableOfContents = /^[^。；]{1,60}(?:…|\.{4}|·{4}).*\d+$/u

/** The lines of a text that carry content: blank lines, page numbers and a table of contents' lines are left out. */
export function contentLines(source: string): Line[] {
  const lines = rawLines(source)
  return lines.flatMap((line, i) => {
    const text = contentOf(line.text)
    if (text === '' || isPageMark(lines, i)) return []
    const start = line.start + (indentation.exec(line.text)?.[0].length ?? 0)
    const folded = fold(text)
    const edge = widthOf(line.text.replace(trailing, ''))
    return tableOfContents.test(folded) ? [] : [{ content: mapped(source, start, start + text.length), folded, edge }]
  })
}

/**
 * A slice of a plan as one reads it: without its line breaks, and without what a break brings along
 * (indentation, blank lines, page numbers). Every `text` in an outline is this of its slice.
 */
export function withoutLineBreaks(slice: string): string {
  const lines = rawLines(slice)
  const last = lines.length - 1
  if (last === 0) return slice
  return lines
    .map(({ text }, i) => {
      if (i === 0) return text.replace(trailing, '')
      if (i === last) return text.replace(indentation, '')
      return isPageMark(lines, i) ? '' : contentOf(text)
    })
    .join('')
}

function isPageMark(lines: readonly RawLine[], i: number): boolean {
  const text = fold(contentOf(lines[i]?.text ?? ''))
  if (pageMark.test(text)) return true
  const beside = [lines[i - 1], lines[i + 1]]
  return bareNumber.test(text) && beside.every(line => line === undefined || contentOf(line.text) === '')
}

function contentOf(line: string): string {
  return line.replace(trailing, '').replace(indentation, '')
}

function widthOf(text: string): number {
  return text.length - text.replaceAll(/[^\u0020-\u007E]/g, '').length / 2
}

function rawLines(source: string): RawLine[] {
  const breaks = [...source.matchAll(lineBreak)].map(match => ({ at: match.index, length: match[0].length }))
  const starts = [0, ...breaks.map(each => each.at + each.length)]
  return starts.map((start, i) => {
    const end = breaks[i]?.at ?? source.length
    return { start, end, text: source.slice(start, end) }
  })
}
