import type { Reader } from '../database/reader.ts'

/** Shown names of accounts by id, in one read. */
export async function readAccountNames(
  reader: Reader,
  ids: Iterable<string | null>,
): Promise<(id: string | null) => string | null> {
  const wanted = [...new Set([...ids].filter(id => id !== null))]
  const rows =
    wanted.length === 0
      ? []
      : await reader.selectFrom('account').select(['id', 'name']).where('id', 'in', wanted).execute()
  const names = new Map(rows.map(row => [row.id, row.name]))
  return id => (id === null ? null : (names.get(id) ?? null))
}
