import { checkCycleState, checkRaiseAppeal, entry, refuse, refuseIfAny } from '@yaodian/domain'
import { z } from 'zod'
import { changed, command, RequestId } from '../command.ts'
import { getCycle } from '../cycle/cycle-store.ts'
import { findPublicationRow, getPublication } from '../publication/publication-store.ts'
import { readContent } from '../publication/published-content.ts'
import { insertAppeal } from './appeal-store.ts'

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
    refuseIfAny(checkRaiseAppeal(input.reason, cycle.publicisedUntil ?? place.today, place.today))
    const publication = await getPublication(tx, authorityId, cycle.id, null)
    const row = await findPublicationRow(tx, authorityId, cycle.id, publication.id, input.assesseeId)
    if (row === undefined) return refuse('not_found', { noun: 'result' })
    if (
      input.indicatorId !== null &&
      !readContent(row.detail).result.score.lines.some(line => line.indicatorId === input.indicatorId)
    )
      return refuse('not_found', { noun: 'indicator' })
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
