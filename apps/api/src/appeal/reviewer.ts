import { asksOf, type Ask } from '@yaodian/domain'
import { getCycleAssessee } from '../cycle/cycle-assessee-store.ts'
import type { Cycle } from '../cycle/cycle-store.ts'
import type { Reader } from '../database/reader.ts'
import type { AppealTable } from '../database/table/publication.ts'

/** What the appealing assessee was asked: of the contested indicator, or of every one where the whole result is contested. */
export async function contestedAsks(reader: Reader, cycle: Cycle, appeal: AppealTable): Promise<readonly Ask[]> {
  const assessee = await getCycleAssessee(reader, appeal.authority_id, cycle.id, appeal.assessee_id)
  return asksOf(cycle.frozen, assessee).filter(
    ask => appeal.indicator_id === null || ask.indicatorId === appeal.indicator_id,
  )
}

/** Who decided responses of the appealing assessee during review. */
export async function reviewersOf(
  reader: Reader,
  appeal: AppealTable,
  indicatorIds: readonly string[],
): Promise<readonly string[]> {
  if (indicatorIds.length === 0) return []
  const rows = await reader
    .selectFrom('response')
    .select('decided_by')
    .where('authority_id', '=', appeal.authority_id)
    .where('cycle_id', '=', appeal.cycle_id)
    .where('assessee_id', '=', appeal.assessee_id)
    .where('indicator_id', 'in', indicatorIds)
    .execute()
  return rows.flatMap(row => row.decided_by ?? [])
}
