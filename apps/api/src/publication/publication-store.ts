import { refuse } from '@yaodian/domain'
import type { Reader, Writer } from '../database/reader.ts'
import type { PublicationRowTable, PublicationTable } from '../database/table/publication.ts'

/** A revision without its inputs. */
export type PublicationHead = Omit<PublicationTable, 'inputs' | 'authority_id' | 'cycle_id'>

const headColumns = [
  'id',
  'revision',
  'kind',
  'published_at',
  'published_by',
  'reason',
  'engine_version',
  'digest',
] as const

/** Every revision of a cycle, oldest first. */
export function listPublications(reader: Reader, authorityId: string, cycleId: string): Promise<PublicationHead[]> {
  return reader
    .selectFrom('publication')
    .select(headColumns)
    .where('authority_id', '=', authorityId)
    .where('cycle_id', '=', cycleId)
    .orderBy('revision')
    .execute()
}

/** The newest revision, if there is one. */
export function findLatestPublication(
  reader: Reader,
  authorityId: string,
  cycleId: string,
): Promise<PublicationHead | undefined> {
  return reader
    .selectFrom('publication')
    .select(headColumns)
    .where('authority_id', '=', authorityId)
    .where('cycle_id', '=', cycleId)
    .orderBy('revision', 'desc')
    .limit(1)
    .executeTakeFirst()
}

/** A revision by id, or the newest. @throws DomainError not_found */
export async function getPublication(
  reader: Reader,
  authorityId: string,
  cycleId: string,
  publicationId: string | null,
): Promise<PublicationHead> {
  const found =
    publicationId === null
      ? await findLatestPublication(reader, authorityId, cycleId)
      : await reader
          .selectFrom('publication')
          .select(headColumns)
          .where('authority_id', '=', authorityId)
          .where('cycle_id', '=', cycleId)
          .where('id', '=', publicationId)
          .executeTakeFirst()
  return found ?? refuse('not_found', { noun: 'publication' })
}

/** What a revision was computed from, as stored. */
export function getPublicationInputs(reader: Reader, authorityId: string, cycleId: string, publicationId: string) {
  return reader
    .selectFrom('publication')
    .select('inputs')
    .where('authority_id', '=', authorityId)
    .where('cycle_id', '=', cycleId)
    .where('id', '=', publicationId)
    .executeTakeFirstOrThrow()
}

/** A revision's rows without their details, by group and place. */
export function listPublicationRows(reader: Reader, authorityId: string, cycleId: string, publicationId: string) {
  return reader
    .selectFrom('publication_row')
    .select(['assessee_id', 'name', 'group_key', 'total', 'rank', 'grade', 'changed'])
    .where('authority_id', '=', authorityId)
    .where('cycle_id', '=', cycleId)
    .where('publication_id', '=', publicationId)
    .orderBy('group_key')
    .orderBy('rank')
    .orderBy('name')
    .execute()
}

/** A revision's rows with their details. */
export function listPublicationDetails(reader: Reader, authorityId: string, cycleId: string, publicationId: string) {
  return reader
    .selectFrom('publication_row')
    .select(['assessee_id', 'group_key', 'detail'])
    .where('authority_id', '=', authorityId)
    .where('cycle_id', '=', cycleId)
    .where('publication_id', '=', publicationId)
    .execute()
}

/** One assessee's row. */
export function findPublicationRow(
  reader: Reader,
  authorityId: string,
  cycleId: string,
  publicationId: string,
  assesseeId: string,
) {
  return reader
    .selectFrom('publication_row')
    .select(['assessee_id', 'name', 'group_key', 'total', 'rank', 'grade', 'changed', 'detail'])
    .where('authority_id', '=', authorityId)
    .where('cycle_id', '=', cycleId)
    .where('publication_id', '=', publicationId)
    .where('assessee_id', '=', assesseeId)
    .executeTakeFirst()
}

/** Writes a revision. It never changes afterwards. */
export async function insertPublication(
  tx: Writer,
  publication: PublicationTable,
  rows: readonly PublicationRowTable[],
): Promise<void> {
  await tx.insertInto('publication').values(publication).execute()
  for (const row of rows) await tx.insertInto('publication_row').values(row).execute()
}
