import { EducationStage, Organisation, refuse } from '@yaodian/domain'
import type { Selectable } from 'kysely'
import { z } from 'zod'
import type { Reader, Writer } from '../database/reader.ts'
import type { OrganisationTable } from '../database/table/organisation.ts'

const Stages = z.array(EducationStage)
const Labels = z.array(z.string())

/** Every organisation of an authority, retired ones too, by name: what the tree, schemes and cycles are checked against. */
export async function listOrganisations(reader: Reader, authorityId: string): Promise<readonly Organisation[]> {
  const rows = await reader
    .selectFrom('organisation')
    .selectAll()
    .where('authority_id', '=', authorityId)
    .orderBy('name')
    .orderBy('id')
    .execute()
  return rows.map(toOrganisation)
}

/** One organisation. @throws DomainError not_found */
export async function getOrganisation(reader: Reader, authorityId: string, id: string): Promise<Organisation> {
  const row = await reader
    .selectFrom('organisation')
    .selectAll()
    .where('authority_id', '=', authorityId)
    .where('id', '=', id)
    .executeTakeFirst()
  return row === undefined ? refuse('not_found', { noun: 'organisation' }) : toOrganisation(row)
}

/** Writes a new organisation. */
export async function insertOrganisation(
  tx: Pick<Writer, 'insertInto'>,
  authorityId: string,
  organisation: Organisation,
): Promise<void> {
  await tx
    .insertInto('organisation')
    .values({ authority_id: authorityId, id: organisation.id, ...toColumns(organisation) })
    .execute()
}

/** Writes an organisation that is there already. */
export async function saveOrganisation(
  tx: Pick<Writer, 'updateTable'>,
  authorityId: string,
  organisation: Organisation,
): Promise<void> {
  await tx
    .updateTable('organisation')
    .set(toColumns(organisation))
    .where('authority_id', '=', authorityId)
    .where('id', '=', organisation.id)
    .execute()
}

/** How many accounts hold an appointment at each organisation on a date. */
export async function countAccounts(
  reader: Reader,
  authorityId: string,
  today: string,
): Promise<ReadonlyMap<string, number>> {
  const rows = await reader
    .selectFrom('appointment')
    .select(eb => ['organisation_id', eb.fn.count<number | string>('account_id').distinct().as('accounts')])
    .where('authority_id', '=', authorityId)
    .where('from_date', '<=', today)
    .where(eb => eb.or([eb('to_date', 'is', null), eb('to_date', '>=', today)]))
    .groupBy('organisation_id')
    .execute()
  // PostgreSQL counts in 64 bits and sends text.
  return new Map(rows.map(row => [row.organisation_id, Number(row.accounts)]))
}

function toOrganisation(row: Selectable<OrganisationTable>): Organisation {
  return Organisation.parse({
    id: row.id,
    kind: row.kind,
    name: row.name,
    parentId: row.parent_id,
    stages: Stages.parse(JSON.parse(row.stages)),
    ownership: row.ownership,
    schoolCode: row.school_code,
    creditCode: row.credit_code,
    labels: Labels.parse(JSON.parse(row.labels)),
    retiredOn: row.retired_on,
    version: row.version,
  })
}

function toColumns(organisation: Organisation) {
  return {
    kind: organisation.kind,
    name: organisation.name,
    parent_id: organisation.parentId,
    stages: JSON.stringify(organisation.stages),
    ownership: organisation.ownership,
    school_code: organisation.schoolCode,
    credit_code: organisation.creditCode,
    labels: JSON.stringify(organisation.labels),
    retired_on: organisation.retiredOn,
    version: organisation.version,
  }
}
