import type { FormulaTree } from '../indicator/formula.ts'
import type { Organisation } from '../organisation/organisation.ts'
import type { MissingPolicy } from './aggregation.ts'
import { rollUp, type RollUpOutcome } from './roll-up.ts'
import type { RollUp } from './roll-up-policy.ts'
import type { UnitValue } from './unit-value.ts'

type Place = Pick<Organisation, 'id' | 'parentId'>

/** Everyone at or below an organisation, each once, itself first; a circle in bad data ends where it closes. */
export function organisationsBelow(organisations: readonly Place[], id: string): readonly string[] {
  const children = childrenOf(organisations)
  const found = new Set([id])
  // A set is walked in the order of adding, also while it grows.
  for (const each of found) for (const child of children.get(each) ?? []) found.add(child)
  return [...found]
}

function childrenOf(organisations: readonly Place[]): ReadonlyMap<string, readonly string[]> {
  const children = new Map<string, string[]>()
  for (const { id, parentId } of organisations) {
    if (parentId === null) continue
    const siblings = children.get(parentId)
    if (siblings === undefined) children.set(parentId, [id])
    else siblings.push(id)
  }
  return children
}

/**
 * The value of every organisation that has assessed units at or below it. Each is made of the units themselves, not of the values in
 * between: a mean of means would count small townships like large ones.
 */
export function rollUpTree(
  policy: RollUp,
  tree: FormulaTree,
  organisations: readonly Place[],
  units: readonly UnitValue[],
  missing: MissingPolicy,
): ReadonlyMap<string, RollUpOutcome> {
  const parents = new Map(organisations.map(each => [each.id, each.parentId]))
  const below = new Map<string, UnitValue[]>()
  for (const unit of units) {
    for (const above of pathUp(parents, unit.unitId)) {
      const known = below.get(above)
      if (known === undefined) below.set(above, [unit])
      else known.push(unit)
    }
  }
  return new Map([...below].map(([id, all]) => [id, rollUp(policy, tree, all, missing)]))
}

/** The unit and everyone above it. */
function pathUp(parents: ReadonlyMap<string, string | null>, id: string): ReadonlySet<string> {
  const path = new Set<string>()
  let at: string | null = id
  while (at !== null && !path.has(at)) {
    path.add(at)
    at = parents.get(at) ?? null
  }
  return path
}
