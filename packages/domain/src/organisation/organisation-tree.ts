import { groupBy } from '../list/group-by.ts'
import type { Organisation } from './organisation.ts'

/** An organisation's place in the tree. */
export interface TreePlace {
  readonly organisation: Organisation
  /** 0 at the root. */
  readonly depth: number
  /** How many organisations in use stand below it, at any depth. */
  readonly below: number
}

/** Organisations in the order of their tree: each followed by those below it, which keep the order given. Those of a broken tree stand at the end. */
export function treeOrder(organisations: readonly Organisation[]): readonly TreePlace[] {
  const byParent = groupBy(organisations, each => each.parentId)
  const placed = new Set<string>()
  const place = (organisation: Organisation, depth: number): readonly TreePlace[] => {
    if (placed.has(organisation.id)) return []
    placed.add(organisation.id)
    const under = (byParent.get(organisation.id) ?? []).flatMap(each => place(each, depth + 1))
    const below = under.filter(each => each.organisation.retiredOn === null).length
    return [{ organisation, depth, below }, ...under]
  }
  const roots = organisations.filter(each => each.parentId === null)
  return [...roots, ...organisations].flatMap(each => place(each, 0))
}
