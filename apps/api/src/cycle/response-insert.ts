import { initialState } from '@yaodian/domain'
import { chunksOf } from '../database/insert-chunks.ts'
import type { Writer } from '../database/reader.ts'
import type { AskedAssessee } from './opening.ts'

/** Makes a response for each assessee and indicator, in the state in which nothing was supplied yet. Gives how many. */
export async function insertResponses(
  tx: Writer,
  authorityId: string,
  cycleId: string,
  assessees: readonly AskedAssessee[],
): Promise<number> {
  const rows = assessees.flatMap(({ organisationId, asks }) =>
    asks.map(ask => ({
      authority_id: authorityId,
      cycle_id: cycleId,
      assessee_id: organisationId,
      indicator_id: ask.indicatorId,
      state: initialState({ indicator: ask.indicatorId, items: itemsOf(ask), files: ask.files }),
      note: null,
      note_version: 0,
      confirmed: 0 as const,
      return_reason: null,
      due_on: null,
      not_applicable: 0 as const,
      decided_by: null,
      decided_at: null,
      version: 1,
    })),
  )
  for (const chunk of chunksOf(rows)) await tx.insertInto('response').values(chunk).execute()
  return rows.length
}

/** The data items that a response waits for: this year's values only, none of them there yet. */
function itemsOf({ own, others }: AskedAssessee['asks'][number]) {
  const asItem = (mine: boolean) => (asked: (typeof own)[number]) => ({
    dataItemId: asked.item.id,
    name: asked.item.name,
    mine,
    settled: false,
  })
  const current = (asked: (typeof own)[number]): boolean => asked.current
  return [...own.filter(current).map(asItem(true)), ...others.filter(current).map(asItem(false))]
}
