import { OrganisationKind, refuse, type Assessee } from '@yaodian/domain'
import type { Reader, Writer } from '../database/reader.ts'
import { chunksOf } from '../database/insert-chunks.ts'

/** An assessee of a cycle, with its name as it stood on opening. */
export interface CycleAssessee extends Assessee {
  /** A deadline of its own, an ISO date, when extended. */
  readonly deadline: string | null
  readonly firstSubmittedAt: string | null
  readonly version: number
}

const columns = ['assessee_id', 'name', 'kind', 'group_key', 'deadline', 'first_submitted_at', 'version'] as const

interface Row {
  readonly assessee_id: string
  readonly name: string
  readonly kind: string
  readonly group_key: string
  readonly deadline: string | null
  readonly first_submitted_at: string | null
  readonly version: number
}

function toAssessee(row: Row): CycleAssessee {
  return {
    organisationId: row.assessee_id,
    name: row.name,
    kind: OrganisationKind.parse(row.kind),
    groupKey: row.group_key,
    deadline: row.deadline,
    firstSubmittedAt: row.first_submitted_at,
    version: row.version,
  }
}

/** Every assessee of a cycle that was not taken out of it, by group and name. */
export async function listCycleAssessees(
  reader: Reader,
  authorityId: string,
  cycleId: string,
): Promise<readonly CycleAssessee[]> {
  const rows = await reader
    .selectFrom('cycle_assessee')
    .select(columns)
    .where('authority_id', '=', authorityId)
    .where('cycle_id', '=', cycleId)
    .where('withdrawn_at', 'is', null)
    .orderBy('group_key')
    .orderBy('name')
    .orderBy('assessee_id')
    .execute()
  return rows.map(toAssessee)
}

/** One assessee of a cycle; one that was taken out of it is no longer there. @throws DomainError not_found */
export async function getCycleAssessee(
  reader: Reader,
  authorityId: string,
  cycleId: string,
  assesseeId: string,
): Promise<CycleAssessee> {
  const row = await reader
    .selectFrom('cycle_assessee')
    .select(columns)
    .where('authority_id', '=', authorityId)
    .where('cycle_id', '=', cycleId)
    .where('assessee_id', '=', assesseeId)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst()
  return row === undefined ? refuse('not_found', { noun: 'assessee' }) : toAssessee(row)
}

/** The cycles in which an organisation is assessed. */
export async function cyclesOfAssessee(
  reader: Reader,
  authorityId: string,
  assesseeId: string,
): Promise<ReadonlySet<string>> {
  const rows = await reader
    .selectFrom('cycle_assessee')
    .select('cycle_id')
    .where('authority_id', '=', authorityId)
    .where('assessee_id', '=', assesseeId)
    .where('withdrawn_at', 'is', null)
    .execute()
  return new Set(rows.map(row => row.cycle_id))
}

/** Keeps the assessees of a new cycle. */
export async function insertCycleAssessees(
  tx: Writer,
  authorityId: string,
  cycleId: string,
  assessees: readonly Assessee[],
): Promise<void> {
  const rows = assessees.map(each => ({
    authority_id: authorityId,
    cycle_id: cycleId,
    assessee_id: each.organisationId,
    name: each.name,
    kind: each.kind,
    group_key: each.groupKey,
    deadline: null,
    first_submitted_at: null,
    withdrawn_at: null,
    withdrawn_by: null,
    withdrawn_reason: null,
    version: 1,
  }))
  for (const chunk of chunksOf(rows)) await tx.insertInto('cycle_assessee').values(chunk).execute()
}

/** Keeps an assessee's own deadline. */
export async function saveDeadline(
  tx: Writer,
  authorityId: string,
  cycleId: string,
  assessee: CycleAssessee,
): Promise<void> {
  await tx
    .updateTable('cycle_assessee')
    .set({ deadline: assessee.deadline, version: assessee.version })
    .where('authority_id', '=', authorityId)
    .where('cycle_id', '=', cycleId)
    .where('assessee_id', '=', assessee.organisationId)
    .execute()
}
