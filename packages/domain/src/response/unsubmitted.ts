import type { Ask } from '../cycle/ask.ts'

/**
 * Keys of the assessee's own data items that only returned responses read. What an office verified before it returned them is not submitted any
 * more: it counts again once the head has confirmed it and the office has accepted it. An item that a response which stands reads too still counts.
 */
export function unsubmittedItems(asks: readonly Ask[], returned: ReadonlySet<string>): ReadonlySet<string> {
  const keys = (given: readonly Ask[]): string[] => given.flatMap(ask => ask.own.map(({ item }) => item.key))
  const standing = new Set(keys(asks.filter(ask => !returned.has(ask.indicatorId))))
  return new Set(keys(asks.filter(ask => returned.has(ask.indicatorId))).filter(key => !standing.has(key)))
}
