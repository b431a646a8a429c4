import {
  hasLapsed,
  ownerOf,
  type ApprovalGaps,
  type AssesseeResult,
  type OwedValue,
  type Population,
} from '@yaodian/domain'
import type { Reader } from '../database/reader.ts'
import type { CurrentResults } from './current-results.ts'

/** What stands in the way of approving a cycle's results as they are now. A return that was not answered by its date counts as not submitted, and holds nobody up. */
export async function approvalGaps(
  reader: Reader,
  authorityId: string,
  cycleId: string,
  current: Pick<CurrentResults, 'population' | 'results'>,
  today: string,
): Promise<ApprovalGaps> {
  const rows = await reader
    .selectFrom('response')
    .select(['assessee_id', 'indicator_id', 'state', 'due_on'])
    .where('authority_id', '=', authorityId)
    .where('cycle_id', '=', cycleId)
    .where('state', 'in', ['ready', 'returned', 'objected'])
    .execute()
  const unfinished = rows.filter(
    ({ state, due_on: dueOn }) => state !== 'returned' || !hasLapsed({ state, dueOn }, today),
  )
  const inReview = new Set(
    rows.filter(row => row.state !== 'returned').map(row => `${row.assessee_id}/${row.indicator_id}`),
  )
  const owed = current
    .results()
    .flatMap(result =>
      owedOf(current.population, result, indicatorId => inReview.has(`${result.score.assesseeId}/${indicatorId}`)),
    )
  return { unfinished: unfinished.length, owed }
}

/** Values that a result waits for: items without a value in lines that missing values block. What was supplied and waits for its office is not owed. */
function owedOf(
  { frozen, assessees }: Population,
  { score }: AssesseeResult,
  isInReview: (indicatorId: string) => boolean,
): OwedValue[] {
  const items = new Map(frozen.dataItems.map(item => [item.key, item]))
  const assessee = assessees.find(each => each.id === score.assesseeId)
  if (assessee === undefined) return []
  return score.lines
    .filter(line => line.state === 'blocked')
    .flatMap(line =>
      line.data
        .filter(item => item.used === null && (item.reported === null || !isInReview(line.indicatorId)))
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
