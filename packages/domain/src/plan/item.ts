import { findTargets } from './target.ts'
import { firstSentenceEnd, hasOwnLine, splitTitle, type WrapWidth } from './paragraph.ts'
import { flatten, type Node } from './outline-tree.ts'
import { joinMapped, sliceMapped, spanOf, type MappedText } from './mapped-text.ts'
import { sentences } from './sentence.ts'
import type { Block } from './block.ts'
import type { Measure, Target } from './plan.ts'

/** How a document writes its items: `ownLine` when a title stands on a line by itself, else it ends at the first 。 */
export interface ItemStyle {
  readonly width: WrapWidth
  readonly ownLine: boolean
}

/** An item before its measures are numbered. */
export interface ItemDraft {
  readonly label: string
  readonly title: string
  readonly measures: Omit<Measure, 'id'>[]
  readonly targets: Target[]
}

/** A first sentence longer than this is no heading: it says what to do, so it is a measure too. */
const longestTitle = 40

/** How most items of a document write their title. */
export function itemStyle(blocks: readonly Block[], width: WrapWidth): ItemStyle {
  const own = blocks.filter(block => hasOwnLine(block.lines, width)).length
  return { width, ownLine: own * 2 > blocks.length }
}

/** Reads an item: its title, its sentences as measures, the targets in them. Points （1） below it are measures of it. */
export function readItem(node: Node, style: ItemStyle): ItemDraft {
  const { label, lines } = node.block
  const { title, body } = splitTitle(lines, style.width, style.ownLine)
  const points = flatten(node).slice(1).map(wholeBlock)
  const isTask = title.text.length > longestTitle || (body.text === '' && points.length === 0)
  const parts = (isTask ? [title, body, ...points] : [body, ...points]).flatMap(sentenceParts)
  return { label: label.text, title: plainTitle(title.text), ...measuresOf(parts) }
}

/** Text that stands below a heading without a number of its own: an item with no label, so that it can be tied to indicators. */
export function unnumberedItem(title: string, body: MappedText): ItemDraft {
  return { label: '', title, ...measuresOf(sentenceParts(body)) }
}

/** A title without its closing mark. */
export function plainTitle(title: string): string {
  return title
    .slice(0, firstSentenceEnd(title))
    .replace(/[。：:]$/, '')
    .trimEnd()
}

function measuresOf(parts: readonly MappedText[]): Pick<ItemDraft, 'measures' | 'targets'> {
  return { measures: parts.flatMap(part => spanOf(part) ?? []), targets: parts.flatMap(findTargets) }
}

function sentenceParts(text: MappedText): MappedText[] {
  return sentences(text.text).map(({ from, to }) => sliceMapped(text, from, to))
}

/** A point with its label: both belong to the measure. */
function wholeBlock({ labelLine, lines }: Block): MappedText {
  const own = lines[0] && labelLine.content.at.at(-1) === lines[0].content.at.at(-1)
  return joinMapped([labelLine, ...lines.slice(own ? 1 : 0)].map(line => line.content))
}
