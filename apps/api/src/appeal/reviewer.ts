import type { Reader } from '../database/reader.ts'
import type { AppealTable } from '../database/table/publication.ts'

/** Who decided the contested response during review; nobody when the whole result is contested. */
export async function reviewersOf(reader: Reader, appeal: AppealTable): Promise<readonly string[]> {
  if (appeal.indicator_id === null) return []
  const rows = await reader
    .selectFrom('response')
    .select('decided_by')
    .where('authority_id', '=', appeal.authority_id)
    .where('cycle_id', '=', appeal.cycle_id)
    .where('assessee_id', '=', appeal.assessee_id)
    .where('indicator_id', '=', appeal.indicator_id)
    .execute()
  return rows.flatMap(row => row.decided_by ?? [])
}
