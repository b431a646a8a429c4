import { buildTree, isItem, itemRank, type Node } from './outline-tree.ts'
import { itemStyle, plainTitle, readItem, unnumberedItem, type ItemDraft, type ItemStyle } from './item.ts'
import { emptyMapped, joinMapped } from './mapped-text.ts'
import { rankOf } from './label.ts'
import { splitTitle, type TitledText, type WrapWidth } from './paragraph.ts'
import type { Block } from './block.ts'

/** A section before its measures are numbered. */
export interface SectionDraft {
  readonly label: string
  readonly title: string
  readonly parent: { label: string; title: string } | null
  readonly items: ItemDraft[]
}

/** What stands between front matter and signature. */
export interface Body {
  readonly sections: readonly SectionDraft[]
  /** The text of 指导思想, as far as it has a heading of its own. */
  readonly preamble: readonly string[]
}

interface Context {
  readonly items: number
  readonly style: ItemStyle
  readonly planTitle: string
}

type Heading = Pick<SectionDraft, 'label' | 'title'>

const guidingIdeology = /^.{0,6}(?:指导思想|总体要求|总体思路|工作思路|基本思路|总的要求|总要求).{0,8}$/
const nothing: Body = { sections: [], preamble: [] }

/** Builds sections and items from a document's numbered blocks. A plan without section headings becomes one section with the plan's title. */
export function readBody(blocks: readonly Block[], width: WrapWidth, planTitle: string): Body {
  const rank = itemRank(blocks)
  const style = itemStyle(
    blocks.filter(block => rankOf(block.label.kind) === rank),
    width,
  )
  const context = { items: rank, style, planTitle }
  const roots = buildTree(blocks)
  const loose = roots.filter(node => isItem(node, null, rank))
  const [first] = loose
  const preamble = first && isPreamble(first, context) ? first : null
  const items = loose.filter(node => node !== preamble).map(node => readItem(node, style))
  const parts = roots.filter(node => !loose.includes(node)).map(node => readNode(node, null, context))
  const own: Body =
    items.length > 0 ? { ...nothing, sections: [{ label: '', title: planTitle, parent: null, items }] } : nothing
  return merge([preamble ? preambleOf(preamble, context) : nothing, own, ...parts])
}

function readNode(node: Node, parent: Heading | null, context: Context): Body {
  if (isPreamble(node, context)) return preambleOf(node, context)
  const { title, body } = splitHeading(node.block, context.style.width)
  const heading = { label: node.block.label.text, title: plainTitle(title.text) }
  const numbered = node.children.filter(child => isItem(child, node, context.items))
  const preamble = numbered.find(child => isPreamble(child, context))
  const items = numbered.filter(child => child !== preamble).map(child => readItem(child, context.style))
  const all = body.text === '' ? items : [unnumberedItem(heading.title, body), ...items]
  const below = node.children.filter(child => !numbered.includes(child)).map(child => readNode(child, heading, context))
  const isParentOnly = all.length === 0 && (below.length > 0 || preamble !== undefined)
  const own: Body = isParentOnly ? nothing : { ...nothing, sections: [{ ...heading, parent, items: all }] }
  return merge([preamble ? preambleOf(preamble, context) : nothing, own, ...below])
}

/** A heading 指导思想 with nothing numbered below it. */
function isPreamble(node: Node, { style }: Context): boolean {
  return (
    node.children.length === 0 && guidingIdeology.test(plainTitle(splitHeading(node.block, style.width).title.text))
  )
}

function preambleOf(node: Node, { style }: Context): Body {
  const { body } = splitHeading(node.block, style.width)
  return { ...nothing, preamble: body.text === '' ? [] : [body.text] }
}

/** A heading ends with its line (or the lines that it fills); where no sentence follows, all of its lines are heading. */
function splitHeading(block: Block, width: WrapWidth): TitledText {
  const whole = joinMapped(block.lines.map(line => line.content))
  if (!/[。！？；：:]/.test(whole.text)) {
    const first = block.lines[0]
    const isOwnLine = first !== undefined && guidingIdeology.test(first.content.text)
    return isOwnLine ? splitTitle(block.lines, null, true) : { title: whole, body: emptyMapped }
  }
  return splitTitle(block.lines, width, true)
}

function merge(parts: readonly Body[]): Body {
  return { sections: parts.flatMap(part => part.sections), preamble: parts.flatMap(part => part.preamble) }
}
