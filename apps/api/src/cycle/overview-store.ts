import type { Reader } from '../database/reader.ts'
import { withdrawnIds } from './withdrawal-store.ts'

/** How many responses of an indicator, or of an assessee, are in a state. */
export interface StateCount {
  readonly id: string
  readonly state: string
  readonly count: number
}

/** Responses of a cycle counted by state for each indicator, or for each assessee. One table alone: a join is planned badly on a cycle just opened. */
export async function countResponses(
  reader: Reader,
  authorityId: string,
  cycleId: string,
  by: 'indicator_id' | 'assessee_id',
): Promise<readonly StateCount[]> {
  const withdrawn = await withdrawnIds(reader, authorityId, cycleId)
  const rows = await reader
    .selectFrom('response')
    .select(({ fn }) => [`${by} as id` as const, 'state', fn.countAll().as('count')])
    .where('authority_id', '=', authorityId)
    .where('cycle_id', '=', cycleId)
    .$if(withdrawn.length > 0, query => query.where('assessee_id', 'not in', withdrawn))
    .groupBy([by, 'state'])
    .execute()
  return rows.map(row => ({ ...row, count: Number(row.count) }))
}
