import { checkApprove, checkCycleAct, checkCycleState, checkFinalise, problem, type Problem } from '@yaodian/domain'
import type { Cycle } from '../cycle/cycle-store.ts'
import type { Database } from '../database/open.ts'
import type { Reader } from '../database/reader.ts'
import { approvalGaps } from './approval-gaps.ts'
import { changedAssessees } from './changed-row.ts'
import { currentResults } from './current-results.ts'
import { finaliseFacts } from './finalise-facts.ts'

/** The steps of a publication, in their order. */
export const publicationActs = ['approve', 'publicise', 'revise', 'finalise', 'archive'] as const
export type PublicationAct = (typeof publicationActs)[number]

/** What stands in the way of each step now; a step without problems can be taken. What only its form can lack is not among them. */
export async function actProblems(
  database: Database,
  reader: Reader,
  authorityId: string,
  cycle: Cycle,
  today: string,
): Promise<Readonly<Record<PublicationAct, readonly Problem[]>>> {
  const state = {
    approve: checkCycleAct(cycle.state, 'approve'),
    publicise: checkCycleAct(cycle.state, 'publicise'),
    revise: checkCycleState(cycle.state, ['publicised']),
    finalise: checkCycleAct(cycle.state, 'finalise'),
    archive: checkCycleAct(cycle.state, 'archive'),
  }
  if (cycle.state === 'reviewing') {
    const gaps = await approvalGaps(
      reader,
      authorityId,
      cycle.id,
      await currentResults(database, reader, authorityId, cycle),
      today,
    )
    return { ...state, approve: checkApprove(gaps, 'any') }
  }
  if (cycle.state !== 'publicised') return state
  const current = await currentResults(database, reader, authorityId, cycle)
  const moved = await changedAssessees(reader, authorityId, cycle.id, await current.rows())
  return {
    ...state,
    revise: moved.size === 0 ? [problem('nothing_to_revise', {})] : [],
    finalise: checkFinalise(await finaliseFacts(reader, authorityId, cycle, today, moved.size > 0), today),
  }
}
