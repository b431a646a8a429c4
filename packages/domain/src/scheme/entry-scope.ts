import type { SchemeEntry } from './scheme.ts'

/** What of an entry says for whom it counts. */
export type EntryScope = Pick<SchemeEntry, 'groups' | 'only'>

/** Whether the entry counts for an organisation that is ranked in this group. */
export function entryCountsFor(entry: EntryScope, groupKey: string, organisationId: string): boolean {
  return entry.groups.includes(groupKey) && (entry.only === undefined || entry.only.includes(organisationId))
}

/** Whether two entries may count for the same organisation of this group: an indicator must not have two such. */
export function entriesMeet(one: EntryScope, other: EntryScope, groupKey: string): boolean {
  const { only } = one
  const both = one.groups.includes(groupKey) && other.groups.includes(groupKey)
  return both && (only === undefined || other.only === undefined || other.only.some(id => only.includes(id)))
}
