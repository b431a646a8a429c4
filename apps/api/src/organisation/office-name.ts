import type { Organisation } from '@yaodian/domain'
import type { Reader } from '../database/reader.ts'

/** What is shown and checked of an office. */
export type Office = Pick<Organisation, 'id' | 'kind' | 'name' | 'retiredOn'>

/** Every office of an authority, retired ones too. */
export async function listOffices(reader: Reader, authorityId: string): Promise<readonly Office[]> {
  const rows = await reader
    .selectFrom('organisation')
    .select(['id', 'name', 'retired_on'])
    .where('authority_id', '=', authorityId)
    .where('kind', '=', 'office')
    .orderBy('name')
    .execute()
  return rows.map(row => ({ id: row.id, kind: 'office', name: row.name, retiredOn: row.retired_on }))
}

/** Names of an authority's offices by id. */
export async function officeNames(reader: Reader, authorityId: string): Promise<Readonly<Record<string, string>>> {
  return Object.fromEntries((await listOffices(reader, authorityId)).map(each => [each.id, each.name]))
}
