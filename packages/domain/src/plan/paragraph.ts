import { joinMapped, sliceMapped, type MappedText } from './mapped-text.ts'
import { sentences } from './sentence.ts'
import type { Line } from './line.ts'

/** How long a line counts as full, in Han characters; null when the text is not hard-wrapped (a line is then a paragraph, or a part of one before a page break). */
export type WrapWidth = number | null

/** A heading's or item's own words and what follows them. */
export interface TitledText {
  readonly title: MappedText
  readonly body: MappedText
}

const closed = /[。！？!?；;：:…][”’」』）)]*$/

/** Whether a line ends where a sentence or a part of one ends, so that the next may begin something new. */
export function isClosed(line: string): boolean {
  return closed.test(line)
}

/** The width at which a text was wrapped: at least two in five of its lines must be that long. */
export function wrapWidth(lines: readonly Line[]): WrapWidth {
  const widths = lines.map(line => line.edge).toSorted((a, b) => b - a)
  const longest = widths[Math.floor(widths.length / 50)] ?? 0
  const full = widths.filter(width => width >= longest - 2).length
  return widths.length >= 5 && full * 5 >= widths.length * 2 ? longest : null
}

/** Whether a line runs up to the edge, so that its text goes on in the next line. */
export function isFull(line: Line, width: WrapWidth): boolean {
  return width !== null && line.edge >= width - 2
}

/** Parts the lines of a heading or item at the end of its title: at the first sentence's end, or where its own line ends. */
export function splitTitle(lines: readonly Line[], width: WrapWidth, titleHasOwnLine: boolean): TitledText {
  const whole = joinMapped(lines.map(line => line.content))
  const end = titleHasOwnLine
    ? Math.min(ownLineEnd(lines, width), firstSentenceEnd(whole.text))
    : firstSentenceEnd(whole.text)
  return { title: sliceMapped(whole, 0, end), body: sliceMapped(whole, end) }
}

/** Whether the first line alone is the title: it stops short of the edge, no sentence ends in it, and one ends later. */
export function hasOwnLine(lines: readonly Line[], width: WrapWidth): boolean {
  const end = ownLineEnd(lines, width)
  const text = lines.map(line => line.content.text).join('')
  return end < text.length && end < firstSentenceEnd(text)
}

/** Where the first sentence ends, its mark included; the length of the text when none ends. */
export function firstSentenceEnd(text: string): number {
  return sentences(text)[0]?.to ?? text.length
}

function ownLineEnd(lines: readonly Line[], width: WrapWidth): number {
  const last = lines.findIndex((line, i) => !isFull(line, width) && !beginsWithMark(lines[i + 1]))
  return lines.slice(0, last < 0 ? lines.length : last + 1).reduce((sum, line) => sum + line.content.text.length, 0)
}

/** No line of its own begins with 。or a closing quote. */
function beginsWithMark(line: Line | undefined): boolean {
  return line !== undefined && /^[，、。；：！？”’》）」』]/.test(line.content.text)
}
