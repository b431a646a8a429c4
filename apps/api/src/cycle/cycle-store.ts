import { CycleState, FrozenScheme, refuse } from '@yaodian/domain'
import type { Reader, Writer } from '../database/reader.ts'

/** A cycle as lists and checks need it. Dates are ISO dates of the authority. */
export interface CycleHead {
  readonly id: string
  readonly schemeId: string
  readonly name: string
  readonly year: number
  readonly state: CycleState
  readonly opensOn: string
  /** The last day on which heads can confirm. */
  readonly deadline: string
  readonly documentNumber: string | null
  readonly publicisedUntil: string | null
  readonly previousCycleId: string | null
  readonly openedAt: string
  readonly version: number
}

/** A cycle with its scheme as it stood on opening. */
export interface Cycle extends CycleHead {
  readonly frozen: FrozenScheme
}

const headColumns = [
  'id',
  'scheme_id',
  'name',
  'year',
  'state',
  'opens_on',
  'deadline',
  'document_number',
  'publicised_until',
  'previous_cycle_id',
  'opened_at',
  'version',
] as const

interface HeadRow {
  readonly id: string
  readonly scheme_id: string
  readonly name: string
  readonly year: number
  readonly state: string
  readonly opens_on: string
  readonly deadline: string
  readonly document_number: string | null
  readonly publicised_until: string | null
  readonly previous_cycle_id: string | null
  readonly opened_at: string
  readonly version: number
}

function toHead(row: HeadRow): CycleHead {
  return {
    id: row.id,
    schemeId: row.scheme_id,
    name: row.name,
    year: row.year,
    state: CycleState.parse(row.state),
    opensOn: row.opens_on,
    deadline: row.deadline,
    documentNumber: row.document_number,
    publicisedUntil: row.publicised_until,
    previousCycleId: row.previous_cycle_id,
    openedAt: row.opened_at,
    version: row.version,
  }
}

/** A cycle with its frozen scheme. @throws DomainError not_found */
export async function getCycle(reader: Reader, authorityId: string, id: string): Promise<Cycle> {
  const row = await reader
    .selectFrom('cycle')
    .select([...headColumns, 'frozen'])
    .where('authority_id', '=', authorityId)
    .where('id', '=', id)
    .executeTakeFirst()
  if (row === undefined) return refuse('not_found', { noun: 'cycle' })
  return { ...toHead(row), frozen: FrozenScheme.parse(JSON.parse(row.frozen)) }
}

/** A cycle without its frozen scheme. @throws DomainError not_found */
export async function getCycleHead(reader: Reader, authorityId: string, id: string): Promise<CycleHead> {
  const row = await reader
    .selectFrom('cycle')
    .select(headColumns)
    .where('authority_id', '=', authorityId)
    .where('id', '=', id)
    .executeTakeFirst()
  return row === undefined ? refuse('not_found', { noun: 'cycle' }) : toHead(row)
}

/** Every cycle, the newest year first. */
export async function listCycleHeads(reader: Reader, authorityId: string): Promise<readonly CycleHead[]> {
  const rows = await reader
    .selectFrom('cycle')
    .select(headColumns)
    .where('authority_id', '=', authorityId)
    .orderBy('year', 'desc')
    .orderBy('id', 'desc')
    .execute()
  return rows.map(toHead)
}

/** The last cycle of a year whose results stand: what it verified is a baseline for the year after. */
export async function findFinalisedCycle(
  reader: Reader,
  authorityId: string,
  year: number,
): Promise<CycleHead | undefined> {
  const row = await reader
    .selectFrom('cycle')
    .select(headColumns)
    .where('authority_id', '=', authorityId)
    .where('year', '=', year)
    .where('state', 'in', ['finalised', 'archived'])
    .orderBy('id', 'desc')
    .executeTakeFirst()
  return row === undefined ? undefined : toHead(row)
}

/** Keeps a new cycle. */
export async function insertCycle(tx: Writer, authorityId: string, cycle: Cycle): Promise<void> {
  await tx
    .insertInto('cycle')
    .values({
      authority_id: authorityId,
      id: cycle.id,
      scheme_id: cycle.schemeId,
      name: cycle.name,
      year: cycle.year,
      state: cycle.state,
      opens_on: cycle.opensOn,
      deadline: cycle.deadline,
      frozen: JSON.stringify(cycle.frozen),
      document_number: cycle.documentNumber,
      publicised_until: cycle.publicisedUntil,
      previous_cycle_id: cycle.previousCycleId,
      opened_at: cycle.openedAt,
      version: cycle.version,
    })
    .execute()
}

/** Keeps what an act changed of a cycle; the frozen scheme never changes. */
export async function saveCycle(tx: Writer, authorityId: string, cycle: CycleHead): Promise<void> {
  await tx
    .updateTable('cycle')
    .set({
      state: cycle.state,
      deadline: cycle.deadline,
      document_number: cycle.documentNumber,
      publicised_until: cycle.publicisedUntil,
      version: cycle.version,
    })
    .where('authority_id', '=', authorityId)
    .where('id', '=', cycle.id)
    .execute()
}
