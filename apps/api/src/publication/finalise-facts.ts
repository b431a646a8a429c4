import type { FinaliseFacts } from '@yaodian/domain'
import { listAppeals } from '../appeal/appeal-store.ts'
import type { CycleHead } from '../cycle/cycle-store.ts'
import type { Reader } from '../database/reader.ts'
import { findLatestPublication } from './publication-store.ts'

/** What finalising looks at. An upheld appeal owes a revision only where the results have moved since the newest one: one that corrects no figure has nothing to publish. */
export async function finaliseFacts(
  reader: Reader,
  authorityId: string,
  cycle: Pick<CycleHead, 'id' | 'publicisedUntil'>,
  today: string,
  moved: boolean,
): Promise<FinaliseFacts> {
  const appeals = await listAppeals(reader, authorityId, cycle.id, null)
  const latest = await findLatestPublication(reader, authorityId, cycle.id)
  const since = latest?.published_at ?? ''
  const upheld = appeals.filter(each => each.state === 'upheld' && (each.decided_at ?? '') >= since).length
  return {
    until: cycle.publicisedUntil ?? today,
    openAppeals: appeals.filter(each => each.state === 'open').length,
    upheldSinceRevision: moved ? upheld : 0,
  }
}
