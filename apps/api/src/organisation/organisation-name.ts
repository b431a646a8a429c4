import type { Reader } from '../database/reader.ts'

/** Names of organisations by id, in one read. */
export async function readOrganisationNames(
  reader: Reader,
  authorityId: string,
  ids: Iterable<string>,
): Promise<(id: string) => string | null> {
  const wanted = [...new Set(ids)]
  const rows =
    wanted.length === 0
      ? []
      : await reader
          .selectFrom('organisation')
          .select(['id', 'name'])
          .where('authority_id', '=', authorityId)
          .where('id', 'in', wanted)
          .execute()
  const names = new Map(rows.map(row => [row.id, row.name]))
  return id => names.get(id) ?? null
}

/** School codes by organisation, of those that have one. */
export async function readSchoolCodes(reader: Reader, authorityId: string): Promise<ReadonlyMap<string, string>> {
  const rows = await reader
    .selectFrom('organisation')
    .select(['id', 'school_code'])
    .where('authority_id', '=', authorityId)
    .where('school_code', 'is not', null)
    .execute()
  return new Map(rows.flatMap(row => (row.school_code === null ? [] : [[row.id, row.school_code] as const])))
}

/** From which day on organisations are no longer used, of those that were retired. */
export async function readRetirements(reader: Reader, authorityId: string): Promise<ReadonlyMap<string, string>> {
  const rows = await reader
    .selectFrom('organisation')
    .select(['id', 'retired_on'])
    .where('authority_id', '=', authorityId)
    .where('retired_on', 'is not', null)
    .execute()
  return new Map(rows.flatMap(row => (row.retired_on === null ? [] : [[row.id, row.retired_on] as const])))
}
