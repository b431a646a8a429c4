import { ownerOf, type ApprovalGaps, type AssesseeResult, type OwedValue, type Population } from '@yaodian/domain'
import type { Reader } from '../database/reader.ts'
import type { CurrentResults } from './current-results.ts'

/** What stands in the way of approving a cycle's results as they are now. */
export async function approvalGaps(
  reader: Reader,
  authorityId: string,
  cycleId: string,
  current: Pick<CurrentResults, 'population' | 'results'>,
): Promise<ApprovalGaps> {
  const { unfinished } = await reader
    .selectFrom('response')
    .select(eb => eb.fn.countAll<string | number>().as('unfinished'))
    .where('authority_id', '=', authorityId)
    .where('cycle_id', '=', cycleId)
    .where('state', 'in', ['ready', 'returned', 'objected'])
    .executeTakeFirstOrThrow()
  return { unfinished: Number(unfinished), owed: current.results.flatMap(result => owedOf(current.population, result)) }
}

/** Values that a result waits for: items without a value in lines that missing values block. */
export function owedOf({ frozen, assessees }: Population, { score }: AssesseeResult): OwedValue[] {
  const items = new Map(frozen.dataItems.map(item => [item.key, item]))
  const assessee = assessees.find(each => each.id === score.assesseeId)
  if (assessee === undefined) return []
  return score.lines
    .filter(line => line.state === 'blocked')
    .flatMap(line =>
      line.data
        .filter(item => item.used === null)
        .flatMap(({ key }) => {
          const item = items.get(key)
          if (item === undefined) return []
          const owner = ownerOf(item.supplier, assessee, id => frozen.officeNames[id] ?? id)
          return [
            {
              indicatorId: line.indicatorId,
              assesseeId: assessee.id,
              dataItemId: item.id,
              policy: 'block' as const,
              owner,
            },
          ]
        }),
    )
}
