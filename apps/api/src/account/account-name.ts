import type { Reader } from '../database/reader.ts'

/** Shown names of accounts, by id. */
export async function namesOfAccounts(reader: Reader, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const unique = [...new Set(ids)]
  if (unique.length === 0) return new Map()
  const rows = await reader.selectFrom('account').select(['id', 'name']).where('id', 'in', unique).execute()
  return new Map(rows.map(row => [row.id, row.name]))
}
