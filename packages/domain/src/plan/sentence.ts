import { fold } from './fold.ts'

const opening = '“‘「『《〈（(〔【['
const closing = '”’」』》〉）)〕】]'
const sentenceEnd = /[。！？!?]/
const goesOn = /^[\s]*[，,、；;：:。的等和与及之]/

/** Where a piece of text lies in its sentence: from (included) to (excluded). */
export interface Range {
  readonly from: number
  readonly to: number
}

/** For each unit, how many pairs of quotes or brackets are open around it. A sign without its partner counts for nothing, so that one forgotten quote does not swallow the rest. */
export function depths(text: string): number[] {
  const steps = new Map<number, number>()
  const step = (at: number, by: number) => steps.set(at, (steps.get(at) ?? 0) + by)
  for (const { from, to } of pairs(text)) {
    step(from, 1)
    step(to, -1)
  }
  let depth = 0
  return Array.from({ length: text.length }, (_, i) => (depth += steps.get(i) ?? 0))
}

/** What stands between matching quotes or brackets, both signs included. */
export function pairs(text: string): Range[] {
  const open: { sign: number; at: number }[] = []
  const found: Range[] = []
  for (let at = 0; at < text.length; at++) {
    const unit = text.charAt(at)
    const closes = closing.indexOf(unit)
    const partner = closes < 0 ? -1 : open.findLastIndex(each => matches(each.sign, closes))
    const from = open[partner]?.at
    if (from !== undefined) {
      found.push({ from, to: at + 1 })
      open.length = partner
    } else if (opening.includes(unit)) open.push({ sign: opening.indexOf(unit), at })
  }
  return found
}

/** Half-width and full-width brackets are mixed in practice. */
function matches(open: number, close: number): boolean {
  return fold(opening.charAt(open)) === fold(opening.charAt(close))
}

/** Sentences of a text, in order and without gaps: ended by 。！？ outside quotes and brackets, or by a closing quote after one when the sentence does not go on. */
export function sentences(text: string): Range[] {
  const depth = depths(text)
  const ends: number[] = []
  for (let i = 0; i < text.length; i++) {
    if (sentenceEnd.test(text.charAt(i))) {
      const end = endAfter(text, depth, i)
      if (end !== null) ends.push(end)
    }
  }
  return ranges(text, ends)
}

/** Clauses of a sentence: parted by ，；：。 outside quotes and brackets; a comma inside a number (1,600) parts nothing. */
export function clauses(text: string): Range[] {
  const depth = depths(text)
  const ends: number[] = []
  for (let i = 0; i < text.length; i++) {
    if (/[，,；;：:。！？!?]/.test(text.charAt(i)) && depth[i] === 0 && !insideNumber(text, i)) ends.push(i + 1)
  }
  return ranges(text, ends)
}

function endAfter(text: string, depth: readonly number[], mark: number): number | null {
  if (depth[mark] === 0) return /[。！？!?]/.test(text.charAt(mark + 1)) ? null : mark + 1
  const closed = mark + 2
  const next = text.charAt(mark + 1)
  const ends = depth[mark] === 1 && '”」』’'.includes(next) && next !== '' && !goesOn.test(text.slice(closed))
  return ends ? closed : null
}

/** Both digits and comma are half-width, or all are full-width: `1,600` and `１，６００`, but not `增加1600，200人`. */
function insideNumber(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 3), at)
  const after = text.slice(at + 1, at + 5)
  return text.charAt(at) === ','
    ? /\d$/.test(before) && /^\d{3}(?!\d)/.test(after)
    : /[０-９]$/.test(before) && /^[０-９]{3}(?![０-９])/.test(after)
}

function ranges(text: string, ends: readonly number[]): Range[] {
  const all = ends.at(-1) === text.length ? ends : [...ends, text.length]
  return all
    .map((to, i) => ({ from: all[i - 1] ?? 0, to }))
    .filter(({ from, to }) => text.slice(from, to).trim() !== '')
}
