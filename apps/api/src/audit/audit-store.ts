import type { Reader } from '../database/reader.ts'
import { AuditPayload } from './payload.ts'

/** What the trail is searched for; null asks for nothing. */
export interface AuditFilter {
  readonly objectId: string | null
  readonly accountId: string | null
  readonly action: string | null
  /** ISO instants: not before `since`, before `until`. */
  readonly since: string | null
  readonly until: string | null
  /** Only entries with a smaller number: the next page. */
  readonly before: number | null
}

/** An entry as read from its payload; null where that was erased. */
export interface ReadEntry {
  readonly number: number
  readonly at: string
  readonly payload: AuditPayload | null
}

/** Entries of an authority's trail, newest first. */
export async function listEntries(
  reader: Reader,
  authorityId: string,
  filter: AuditFilter,
  limit: number,
): Promise<readonly ReadEntry[]> {
  let found = reader
    .selectFrom('audit_entry')
    .select(['number', 'at', 'payload'])
    .where('authority_id', '=', authorityId)
    .orderBy('number', 'desc')
    .limit(limit)
  if (filter.objectId !== null) found = found.where('object_id', '=', filter.objectId)
  if (filter.accountId !== null) found = found.where('account_id', '=', filter.accountId)
  if (filter.action !== null) found = found.where('action', '=', filter.action)
  if (filter.since !== null) found = found.where('at', '>=', filter.since)
  if (filter.until !== null) found = found.where('at', '<', filter.until)
  if (filter.before !== null) found = found.where('number', '<', filter.before)
  const rows = await found.execute()
  return rows.map(({ number, at, payload }) => ({
    number,
    at,
    payload: payload === null ? null : AuditPayload.parse(JSON.parse(payload)),
  }))
}

/** Shown names of accounts by id; accounts are shared, and one of another authority may have acted here. */
export async function accountNames(
  reader: Reader,
  ids: readonly string[],
): Promise<ReadonlyMap<string, { username: string; name: string }>> {
  if (ids.length === 0) return new Map()
  const rows = await reader.selectFrom('account').select(['id', 'username', 'name']).where('id', 'in', ids).execute()
  return new Map(rows.map(({ id, username, name }) => [id, { username, name }]))
}

/** Names of an authority's organisations by id. */
export async function organisationNames(
  reader: Reader,
  authorityId: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await reader
    .selectFrom('organisation')
    .select(['id', 'name'])
    .where('authority_id', '=', authorityId)
    .where('id', 'in', ids)
    .execute()
  return new Map(rows.map(row => [row.id, row.name]))
}
