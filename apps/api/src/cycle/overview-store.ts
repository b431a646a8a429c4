import type { Reader } from '../database/reader.ts'

/** How many responses of a group and an indicator are in a state. */
export interface StateCount {
  readonly groupKey: string
  readonly indicatorId: string
  readonly state: string
  readonly count: number
}

/** Responses of a cycle counted by group, indicator and state. */
export async function countResponses(reader: Reader, authorityId: string, cycleId: string): Promise<readonly StateCount[]> {
  const rows = await reader
    .selectFrom('response')
    .innerJoin('cycle_assessee', join =>
      join
        .onRef('cycle_assessee.authority_id', '=', 'response.authority_id')
        .onRef('cycle_assessee.cycle_id', '=', 'response.cycle_id')
        .onRef('cycle_assessee.assessee_id', '=', 'response.assessee_id'),
    )
    .select(({ fn }) => ['cycle_assessee.group_key as groupKey', 'response.indicator_id as indicatorId', 'response.state as state', fn.countAll().as('count')])
    .where('response.authority_id', '=', authorityId)
    .where('response.cycle_id', '=', cycleId)
    .groupBy(['cycle_assessee.group_key', 'response.indicator_id', 'response.state'])
    .execute()
  return rows.map(row => ({ ...row, count: Number(row.count) }))
}
