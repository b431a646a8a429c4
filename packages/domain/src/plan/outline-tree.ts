import { rankOf, type LabelKind } from './label.ts'
import type { Block } from './block.ts'

/** A numbered block with the blocks below it. */
export interface Node {
  readonly block: Block
  readonly children: Node[]
}

/** Nests blocks by the rank of their numbering. */
export function buildTree(blocks: readonly Block[]): Node[] {
  const roots: Node[] = []
  const open: Node[] = []
  for (const block of blocks) {
    const node: Node = { block, children: [] }
    while (open.length > 0 && rank(open.at(-1)) >= rank(node)) open.pop()
    const parent = open.at(-1)
    if (parent) parent.children.push(node)
    else roots.push(node)
    open.push(node)
  }
  return roots
}

function rank(node: Node | undefined): number {
  return node ? rankOf(node.block.label.kind) : -1
}

/** Numberings that make items, the most telling first. Points （1） and bullets make items only where there is nothing else. */
const itemKinds: readonly LabelKind[] = [
  'decimal',
  'number',
  'article',
  'numeral_paren',
  'numeral',
  'number_paren',
  'circled',
  'bullet',
]

/** The rank of the numbering that a document's items have: the innermost that occurs at least twice. */
export function itemRank(blocks: readonly Block[]): number {
  const counts = (kind: LabelKind) => blocks.filter(block => block.label.kind === kind).length
  const kind = itemKinds.find(each => counts(each) >= 2) ?? itemKinds.find(each => counts(each) === 1) ?? 'number'
  return rankOf(kind)
}

/**
 * Whether a block is an item. Besides the blocks of the items' own numbering, a run of （一）（二） without anything
 * numbered below them is items too (a section without the inner level).
 */
export function isItem(node: Node, parent: Node | null, items: number): boolean {
  if (rank(node) >= items) return true
  return parent !== null && parent.children.every(sibling => isLeaf(sibling, items))
}

function isLeaf(node: Node, items: number): boolean {
  return !node.children.some(child => rank(child) <= items)
}

/** All blocks of a node, itself first, in the order of the document. */
export function flatten(node: Node): Block[] {
  return [node.block, ...node.children.flatMap(flatten)]
}
