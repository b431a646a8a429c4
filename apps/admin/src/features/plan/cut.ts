/** A stretch of text: offsets in UTF-16 units, end excluded. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** A part of a stretch: inside one of the spans, or between them. */
export interface Part<S extends Span> extends Span {
  readonly span: S | null
}

/** Cuts a stretch at the spans that lie in it, so that the parts put together are the stretch again. Of spans that overlap the first counts. */
export function cut<S extends Span>({ start, end }: Span, spans: readonly S[]): readonly Part<S>[] {
  const parts: Part<S>[] = []
  let at = start
  for (const span of spans.toSorted((a, b) => a.start - b.start)) {
    const from = Math.max(span.start, start)
    const to = Math.min(span.end, end)
    if (from >= to || from < at) continue
    if (from > at) parts.push({ start: at, end: from, span: null })
    parts.push({ start: from, end: to, span })
    at = to
  }
  if (at < end) parts.push({ start: at, end, span: null })
  return parts
}

/** The lines of a text, without their breaks. */
export function linesOf(text: string): readonly Span[] {
  const lines: Span[] = []
  let start = 0
  for (const match of text.matchAll(/\r\n|\r|\n/gu)) {
    lines.push({ start, end: match.index })
    start = match.index + match[0].length
  }
  lines.push({ start, end: text.length })
  return lines
}
