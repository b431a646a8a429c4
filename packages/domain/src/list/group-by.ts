/** What has the same key, together, in the order of first sight. `Map.groupBy` would do it, but Node 20 does not have that. */
export function groupBy<T, K>(all: readonly T[], key: (each: T) => K): ReadonlyMap<K, readonly T[]> {
  const groups = new Map<K, T[]>()
  for (const each of all) {
    const group = groups.get(key(each))
    if (group === undefined) groups.set(key(each), [each])
    else group.push(each)
  }
  return groups
}
