import {
  checkCycleState,
  checkRaiseAppeal,
  entry,
  isSameMatter,
  refuse,
  refuseIfAny,
  type AssesseeResult,
  type EarlierAppeal,
} from '@yaodian/domain'
import { z } from 'zod'
import { changed, command, RequestId } from '../command.ts'
import { getCycle } from '../cycle/cycle-store.ts'
import type { Reader } from '../database/reader.ts'
import type { AppealTable } from '../database/table/publication.ts'
import { findPublicationRow, getPublication } from '../publication/publication-store.ts'
import { readContent } from '../publication/published-content.ts'
import { insertAppeal, listAppeals } from './appeal-store.ts'

/** 申诉: a head contests its publicised result, or one indicator of it, with reasons, while 公示 lasts. */
export const raiseAppeal = command({
  input: z.object({
    requestId: RequestId,
    cycleId: z.string(),
    assesseeId: z.string(),
    indicatorId: z.string().nullable(),
    reason: z.string().max(4000),
  }),
  action: 'appeal.raise',
  subject: ({ input }) => ({ assesseeId: input.assesseeId }),
  async run({ tx, actor, input, context, now, place }) {
    const { authorityId } = actor
    const cycle = await getCycle(tx, authorityId, input.cycleId)
    refuseIfAny(checkCycleState(cycle.state, ['publicised']))
    const publication = await getPublication(tx, authorityId, cycle.id, null)
    const row = await findPublicationRow(tx, authorityId, cycle.id, publication.id, input.assesseeId)
    if (row === undefined) return refuse('not_found', { noun: 'result' })
    const { result } = readContent(row.detail)
    if (input.indicatorId !== null && !result.score.lines.some(line => line.indicatorId === input.indicatorId))
      return refuse('not_found', { noun: 'indicator' })
    const appeals = await listAppeals(tx, authorityId, cycle.id, input.assesseeId)
    const earlier = await earlierAppeals(
      tx,
      appeals.filter(each => each.indicator_id === input.indicatorId),
      { publicationId: publication.id, result },
    )
    const until = cycle.publicisedUntil ?? place.today
    refuseIfAny(checkRaiseAppeal({ reason: input.reason, until, today: place.today, earlier }))
    const appeal = {
      authority_id: authorityId,
      cycle_id: cycle.id,
      id: context.newId(),
      publication_id: publication.id,
      assessee_id: input.assesseeId,
      indicator_id: input.indicatorId,
      reason: input.reason.trim(),
      raised_by: actor.accountId,
      raised_at: now,
      state: 'open',
      decision: null,
      decided_by: null,
      decided_at: null,
      version: 1,
    } as const
    await insertAppeal(tx, appeal)
    return changed({ appealId: appeal.id }, entry('appeal.raise', 'appeal', appeal.id, null, appeal))
  },
})

/** Appeals about one matter, with whether what each contested still stands in the newest revision. */
async function earlierAppeals(
  reader: Reader,
  appeals: readonly AppealTable[],
  newest: { readonly publicationId: string; readonly result: AssesseeResult },
): Promise<readonly EarlierAppeal[]> {
  const earlier: EarlierAppeal[] = []
  for (const appeal of appeals) {
    const { state, reason, publication_id: publicationId } = appeal
    const stands = publicationId === newest.publicationId || (await contestedStands(reader, appeal, newest.result))
    earlier.push({ state, reason, stands })
  }
  return earlier
}

async function contestedStands(reader: Reader, appeal: AppealTable, newest: AssesseeResult): Promise<boolean> {
  const {
    authority_id: authorityId,
    cycle_id: cycleId,
    publication_id: publicationId,
    assessee_id: assesseeId,
  } = appeal
  const row = await findPublicationRow(reader, authorityId, cycleId, publicationId, assesseeId)
  return row !== undefined && isSameMatter(readContent(row.detail).result, newest, appeal.indicator_id)
}
