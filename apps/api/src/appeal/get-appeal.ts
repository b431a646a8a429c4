import { checkCycleState, checkDecideAppeal, type Ask, type DataItem, type Problem } from '@yaodian/domain'
import { z } from 'zod'
import { namesOfAccounts } from '../account/account-name.ts'
import { getCycle, type Cycle } from '../cycle/cycle-store.ts'
import type { AppealTable } from '../database/table/publication.ts'
import { findPublicationRow } from '../publication/publication-store.ts'
import { readContent } from '../publication/published-content.ts'
import { query } from '../query.ts'
import { readValuesOf } from '../value/value-store.ts'
import { getAppeal } from './appeal-store.ts'
import { readDecider, type Decider } from '../review/reviewing.ts'
import { contestedAsks, reviewersOf } from './reviewer.ts'

/** One appeal with what it contests: the score as published with its explanation, and the values that an upheld appeal can correct. */
export const getCycleAppeal = query({
  input: z.object({ cycleId: z.string(), appealId: z.string() }),
  action: 'appeal.read',
  async subject({ reader, actor, input }) {
    const { assessee_id } = await getAppeal(reader, actor.authorityId, input.cycleId, input.appealId)
    return { assesseeId: assessee_id }
  },
  async run({ reader, actor, place, input }) {
    const { authorityId } = actor
    const cycle = await getCycle(reader, authorityId, input.cycleId)
    const appeal = await getAppeal(reader, authorityId, cycle.id, input.appealId)
    const row = await findPublicationRow(reader, authorityId, cycle.id, appeal.publication_id, appeal.assessee_id)
    const content = row === undefined ? null : readContent(row.detail)
    const accounts = await namesOfAccounts(reader, [
      appeal.raised_by,
      ...(appeal.decided_by === null ? [] : [appeal.decided_by]),
    ])
    const values = await readValuesOf(reader, authorityId, cycle.id, appeal.assessee_id)
    const lines = content?.result.score.lines ?? []
    const contested = appeal.indicator_id === null ? [] : [appeal.indicator_id]
    const reviewedBy = await reviewersOf(reader, appeal, contested)
    const asks = await contestedAsks(reader, cycle, appeal)
    return {
      appeal: {
        id: appeal.id,
        assesseeId: appeal.assessee_id,
        indicatorId: appeal.indicator_id,
        reason: appeal.reason,
        raisedBy: accounts.get(appeal.raised_by) ?? appeal.raised_by,
        raisedAt: appeal.raised_at,
        state: appeal.state,
        decision: appeal.decision,
        decidedBy: appeal.decided_by === null ? null : (accounts.get(appeal.decided_by) ?? appeal.decided_by),
        decidedAt: appeal.decided_at,
        version: appeal.version,
      },
      published: row === undefined ? null : { name: row.name, total: row.total, rank: row.rank, grade: row.grade },
      problems: decisionProblems(cycle, appeal, reviewedBy, await readDecider(reader, actor, place.today)),
      lines: lines
        .filter(line => appeal.indicator_id === null || line.indicatorId === appeal.indicator_id)
        .map(line => ({
          indicatorId: line.indicatorId,
          code: line.code,
          name: line.name,
          points: line.points,
          fullMarks: line.fullMarks,
          explanation: {
            'zh-CN': content?.texts['zh-CN'].lines[line.indicatorId] ?? null,
            en: content?.texts.en.lines[line.indicatorId] ?? null,
          },
          items: itemsOf(asks, line.indicatorId).map(item => {
            const value = values.get(String(cycle.year), appeal.assessee_id, item.id)
            return {
              dataItemId: item.id,
              name: item.name,
              unit: item.unit,
              type: item.type,
              levels: item.levels,
              reported: value?.reported ?? null,
              verified: value?.verified ?? null,
              version: value?.version ?? 0,
            }
          }),
        })),
    }
  },
})

/** Why this person may not decide this appeal; what its form can lack is not among it. */
function decisionProblems(
  cycle: Pick<Cycle, 'state'>,
  appeal: AppealTable,
  reviewedBy: readonly string[],
  { actor, appointedAt }: Decider,
): readonly Problem[] {
  const state = checkCycleState(cycle.state, ['publicised'])
  const { accountId, organisationId } = actor
  const about = { state: appeal.state, assesseeId: appeal.assessee_id, reviewedBy }
  const decide = checkDecideAppeal(about, 'any', { accountId, organisationId, appointedAt })
  return appeal.state === 'open' ? [...state, ...decide] : decide
}

function itemsOf(asks: readonly Ask[], indicatorId: string): readonly DataItem[] {
  const ask = asks.find(each => each.indicatorId === indicatorId)
  return [...(ask?.own ?? []), ...(ask?.others ?? [])].map(({ item }) => item)
}
