import { refuse, SchemeDefinition, type Scheme } from '@yaodian/domain'
import type { Reader, Writer } from '../database/reader.ts'

const columns = ['id', 'plan_id', 'name', 'year', 'state', 'definition', 'version'] as const

interface Row {
  readonly id: string
  readonly plan_id: string
  readonly name: string
  readonly year: number
  readonly state: 'draft' | 'frozen'
  readonly definition: string
  readonly version: number
}

function toScheme(row: Row): Scheme {
  return {
    id: row.id,
    planId: row.plan_id,
    name: row.name,
    year: row.year,
    state: row.state,
    definition: SchemeDefinition.parse(JSON.parse(row.definition)),
    version: row.version,
  }
}

/** Every scheme, the newest year first. */
export async function listAllSchemes(reader: Reader, authorityId: string): Promise<readonly Scheme[]> {
  const rows = await reader
    .selectFrom('scheme')
    .select(columns)
    .where('authority_id', '=', authorityId)
    .orderBy('year', 'desc')
    .orderBy('id', 'desc')
    .execute()
  return rows.map(toScheme)
}

/** One scheme. @throws DomainError not_found */
export async function getSchemeById(reader: Reader, authorityId: string, id: string): Promise<Scheme> {
  const row = await reader
    .selectFrom('scheme')
    .select(columns)
    .where('authority_id', '=', authorityId)
    .where('id', '=', id)
    .executeTakeFirst()
  return row === undefined ? refuse('not_found', { noun: 'scheme' }) : toScheme(row)
}

/** Keeps a new scheme. */
export async function insertScheme(tx: Writer, authorityId: string, scheme: Scheme): Promise<void> {
  await tx
    .insertInto('scheme')
    .values({
      authority_id: authorityId,
      id: scheme.id,
      plan_id: scheme.planId,
      year: scheme.year,
      ...columnsOf(scheme),
    })
    .execute()
}

/** Keeps a changed scheme. */
export async function saveScheme(tx: Writer, authorityId: string, scheme: Scheme): Promise<void> {
  await tx
    .updateTable('scheme')
    .set(columnsOf(scheme))
    .where('authority_id', '=', authorityId)
    .where('id', '=', scheme.id)
    .execute()
}

function columnsOf({ name, state, definition, version }: Scheme) {
  return { name, state, definition: JSON.stringify(definition), version }
}
