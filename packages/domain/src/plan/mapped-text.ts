/** Text put together from pieces of a source: `at[i]` is the source offset of unit `i`, so that every finding can name its place. Offsets are UTF-16 units. */
export interface MappedText {
  readonly text: string
  readonly at: readonly number[]
}

/** A piece of a source: `text` is the slice without line breaks, `start` and `end` (excluded) are its place. */
export interface Span {
  readonly text: string
  readonly start: number
  readonly end: number
}

/** No text. */
export const emptyMapped: MappedText = { text: '', at: [] }

/** The piece `start`–`end` of a source, with its places. */
export function mapped(source: string, start: number, end: number): MappedText {
  return { text: source.slice(start, end), at: Array.from({ length: end - start }, (_, i) => start + i) }
}

/** Puts pieces together without anything between them, as Chinese lines join. */
export function joinMapped(parts: readonly MappedText[]): MappedText {
  return { text: parts.map(part => part.text).join(''), at: parts.flatMap(part => part.at) }
}

/** A part of a mapped text, blanks at both ends left out. */
export function sliceMapped(whole: MappedText, from: number, to = whole.text.length): MappedText {
  const part = whole.text.slice(from, to)
  const first = from + (part.length - part.trimStart().length)
  const last = Math.max(first, from + part.trimEnd().length)
  return { text: whole.text.slice(first, last), at: whole.at.slice(first, last) }
}

/** The place of a mapped text in its source; null when there is no text. */
export function spanOf(part: MappedText): Span | null {
  const start = part.at[0]
  const last = part.at.at(-1)
  return start === undefined || last === undefined ? null : { text: part.text, start, end: last + 1 }
}
