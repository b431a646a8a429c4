import { refuse } from '@yaodian/domain'
import type { Reader, Writer } from '../database/reader.ts'
import type { AppealTable } from '../database/table/publication.ts'

/** Appeals of a cycle, oldest first; of one assessee when it is named. */
export function listAppeals(
  reader: Reader,
  authorityId: string,
  cycleId: string,
  assesseeId: string | null,
): Promise<AppealTable[]> {
  return reader
    .selectFrom('appeal')
    .selectAll()
    .where('authority_id', '=', authorityId)
    .where('cycle_id', '=', cycleId)
    .$if(assesseeId !== null, query => query.where('assessee_id', '=', assesseeId))
    .orderBy('raised_at')
    .orderBy('id')
    .execute()
}

/** An appeal. @throws DomainError not_found */
export async function getAppeal(
  reader: Reader,
  authorityId: string,
  cycleId: string,
  appealId: string,
): Promise<AppealTable> {
  const found = await reader
    .selectFrom('appeal')
    .selectAll()
    .where('authority_id', '=', authorityId)
    .where('cycle_id', '=', cycleId)
    .where('id', '=', appealId)
    .executeTakeFirst()
  return found ?? refuse('not_found', { noun: 'appeal' })
}

/** Writes a new appeal. */
export async function insertAppeal(tx: Writer, appeal: AppealTable): Promise<void> {
  await tx.insertInto('appeal').values(appeal).execute()
}

/** Keeps a decision. */
export async function saveDecision(
  tx: Writer,
  appeal: Pick<
    AppealTable,
    'authority_id' | 'cycle_id' | 'id' | 'state' | 'decision' | 'decided_by' | 'decided_at' | 'version'
  >,
): Promise<void> {
  const { authority_id, cycle_id, id, ...rest } = appeal
  await tx
    .updateTable('appeal')
    .set(rest)
    .where('authority_id', '=', authority_id)
    .where('cycle_id', '=', cycle_id)
    .where('id', '=', id)
    .execute()
}
