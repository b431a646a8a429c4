import { findDate, isDateLine } from './official-date.ts'
import { findLabel, rankOf, type Label, type LabelKind } from './label.ts'
import { sliceMapped } from './mapped-text.ts'
import { fold } from './fold.ts'
import { isClosed } from './paragraph.ts'
import type { Line } from './line.ts'

/** A numbered heading, item or point with the lines up to the next numbering; the label itself is cut off. `labelAt` is its place in the source. */
export interface Block {
  readonly label: Label
  readonly labelLine: Line
  readonly lines: readonly Line[]
}

/** The lines of a document, parted by its numbering. `tail` is what comes after the plan: signature, date, attachments. */
export interface Blocks {
  readonly front: readonly Line[]
  readonly blocks: readonly Block[]
  readonly tail: readonly Line[]
}

const afterThePlan = /^(?:附件|附|抄送|抄报|主送|主题词)\s*(?:[:\d一二三四五六七八九十]|$)|印发$|^\(?此件/
const organisation = /(?:局|委|委员会|厅|部|政府|办公室|办|党组|学校|中学|小学|中心)$/

interface Draft {
  label: Label
  labelLine: Line
  lines: Line[]
}

/** Parts lines by numbering. A number at the beginning of a wrapped line is no label unless it goes on counting (`县二中、\n三、四中`). */
export function splitBlocks(lines: readonly Line[]): Blocks {
  const front: Line[] = []
  const drafts: Draft[] = []
  for (const [i, line] of lines.entries()) {
    const current = drafts.at(-1)
    if (current && beginsTail(lines, i)) return { front, blocks: drafts, tail: lines.slice(i) }
    const label = findLabel(line.content.text)
    if (label && isPlausible(label, drafts, front))
      drafts.push({ label, labelLine: line, lines: remainder(line, label) })
    else if (current) current.lines.push(line)
    else front.push(line)
  }
  return { front, blocks: drafts, tail: [] }
}

/** Signature with the date under it, a date alone, or a word that only attachments and imprints begin with. */
function beginsTail(lines: readonly Line[], i: number): boolean {
  const line = lines[i]
  const before = lines[i - 1]
  if (!line || !before || !isClosed(before.content.text)) return false
  return afterThePlan.test(line.folded) || isDateLine(line.content.text) || isSignature(lines, i)
}

function isSignature(lines: readonly Line[], i: number): boolean {
  const next = lines[i + 1]
  const text = lines[i]?.content.text ?? ''
  return organisation.test(text) && text.length <= 30 && next !== undefined && isDateLine(next.content.text)
}

function isPlausible(label: Label, drafts: readonly Draft[], front: readonly Line[]): boolean {
  const current = drafts.at(-1)
  if (!current) return label.kind !== 'bullet' && !isCovering(front)
  const lines = current.lines
  const last = lines.at(-1)?.content.text ?? ''
  const isHeading =
    rankOf(current.label.kind) < rankOf(label.kind) && !lines.some(line => /[。！？；]/.test(line.content.text))
  return last === '' || isClosed(last) || isHeading || goesOnCounting(label, drafts)
}

/** Before the first heading: a sentence that is still open, as in a covering letter. */
function isCovering(front: readonly Line[]): boolean {
  return /[，、]$/.test(front.at(-1)?.content.text ?? '')
}

function goesOnCounting(label: Label, drafts: readonly Draft[]): boolean {
  const before = drafts.findLast(draft => draft.label.kind === label.kind)
  if (label.number === null) return before !== undefined
  return before?.label.number === label.number - 1 && !isListInSentence(drafts, label.kind)
}

/** `一、二中` inside a sentence counts up by chance: the sentence before it is open and ends with a comma. */
function isListInSentence(drafts: readonly Draft[], kind: LabelKind): boolean {
  const last = drafts.at(-1)?.lines.at(-1)?.content.text ?? ''
  return (kind === 'numeral' || kind === 'number') && /[，、,“《（(]$/.test(last)
}

function remainder(line: Line, label: Label): Line[] {
  const content = sliceMapped(line.content, label.length)
  return content.text === '' ? [] : [{ content, folded: fold(content.text), edge: line.edge }]
}

/** The date in the lines after a plan: under the signature first, else the imprint's. */
export function dateIn(lines: readonly Line[]): string | null {
  const signed = lines.filter(line => isDateLine(line.content.text))
  const imprint = lines.filter(line => /印发/.test(line.content.text))
  return [...signed, ...imprint].map(line => findDate(line.content.text)).find(date => date !== null) ?? null
}

/** The organisation that signed above the date, if any. */
export function signatureIn(lines: readonly Line[]): string | null {
  const at = lines.findIndex((_, i) => isSignature(lines, i))
  return lines[at]?.content.text.replaceAll(/\s/g, '') ?? null
}
