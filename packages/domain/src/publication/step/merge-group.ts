import type { SchemeDefinition } from '../../scheme/scheme.ts'
import { LEAST_GROUP } from '../grade-board.ts'

/** Which groups are ranked and graded together: by key, the key of the group in whose place they are. */
export type JoinedGroups = ReadonlyMap<string, string>

function rootOf(joined: Map<string, string>, key: string): string {
  const next = joined.get(key) ?? key
  return next === key ? key : rootOf(joined, next)
}

/**
 * Before step 10: a group below the least size joins the group that the scheme names (R23); what is then still too small joins on. N
 * counts who has a total. Without a group to join it is graded by lines alone. Rules that compare within a group (R7, R11, R12) are
 * not touched: they were computed before N was known, in the groups as drawn.
 */
export function mergeSmallGroups(
  definition: Pick<SchemeDefinition, 'groups' | 'grading'>,
  sizes: ReadonlyMap<string, number>,
): JoinedGroups {
  const least = definition.grading?.leastGroup ?? LEAST_GROUP
  const joined = new Map(definition.groups.map(group => [group.key, group.key]))
  const sizeOf = (root: string): number =>
    definition.groups
      .filter(group => rootOf(joined, group.key) === root)
      .reduce((sum, group) => sum + (sizes.get(group.key) ?? 0), 0)
  // Each round joins one group, so there are at most as many as groups.
  for (;;) {
    const small = definition.groups.find(({ key, mergeInto }) => {
      if (mergeInto === undefined || rootOf(joined, key) !== key) return false
      return joined.has(mergeInto) && rootOf(joined, mergeInto) !== key && sizeOf(key) < least
    })
    if (small?.mergeInto === undefined) break
    joined.set(small.key, rootOf(joined, small.mergeInto))
  }
  return new Map(definition.groups.map(group => [group.key, rootOf(joined, group.key)]))
}
