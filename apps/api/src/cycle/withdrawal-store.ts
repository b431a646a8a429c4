import { refuse } from '@yaodian/domain'
import type { Reader, Writer } from '../database/reader.ts'

/** An assessee that was taken out of a cycle, and why. */
export interface Withdrawal {
  readonly assesseeId: string
  readonly name: string
  readonly groupKey: string
  readonly at: string
  readonly by: string
  readonly reason: string
  /** Of the assessee in the cycle. */
  readonly version: number
}

/** Who was taken out of a cycle, by name. */
export async function listWithdrawals(
  reader: Reader,
  authorityId: string,
  cycleId: string,
): Promise<readonly Withdrawal[]> {
  const rows = await reader
    .selectFrom('cycle_assessee')
    .select(['assessee_id', 'name', 'group_key', 'withdrawn_at', 'withdrawn_by', 'withdrawn_reason', 'version'])
    .where('authority_id', '=', authorityId)
    .where('cycle_id', '=', cycleId)
    .where('withdrawn_at', 'is not', null)
    .orderBy('name')
    .orderBy('assessee_id')
    .execute()
  return rows.map(row => ({
    assesseeId: row.assessee_id,
    name: row.name,
    groupKey: row.group_key,
    at: row.withdrawn_at ?? '',
    by: row.withdrawn_by ?? '',
    reason: row.withdrawn_reason ?? '',
    version: row.version,
  }))
}

/** One of them. @throws DomainError not_found */
export async function getWithdrawal(
  reader: Reader,
  authorityId: string,
  cycleId: string,
  assesseeId: string,
): Promise<Withdrawal> {
  const all = await listWithdrawals(reader, authorityId, cycleId)
  return all.find(each => each.assesseeId === assesseeId) ?? refuse('not_found', { noun: 'assessee' })
}

/** The responses of these assessees count nowhere. Mostly none. */
export async function withdrawnIds(reader: Reader, authorityId: string, cycleId: string): Promise<readonly string[]> {
  const rows = await reader
    .selectFrom('cycle_assessee')
    .select('assessee_id')
    .where('authority_id', '=', authorityId)
    .where('cycle_id', '=', cycleId)
    .where('withdrawn_at', 'is not', null)
    .execute()
  return rows.map(row => row.assessee_id)
}

/** Takes an assessee out of a cycle, or back into it (null). What it filled in stays. */
export async function saveWithdrawal(
  tx: Writer,
  authorityId: string,
  cycleId: string,
  assessee: { readonly organisationId: string; readonly version: number },
  withdrawal: { readonly at: string; readonly by: string; readonly reason: string } | null,
): Promise<void> {
  await tx
    .updateTable('cycle_assessee')
    .set({
      withdrawn_at: withdrawal?.at ?? null,
      withdrawn_by: withdrawal?.by ?? null,
      withdrawn_reason: withdrawal?.reason ?? null,
      version: assessee.version,
    })
    .where('authority_id', '=', authorityId)
    .where('cycle_id', '=', cycleId)
    .where('assessee_id', '=', assessee.organisationId)
    .execute()
}
