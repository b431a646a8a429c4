import type { Ask } from '@yaodian/domain'
import { listCycleAssessees, type CycleAssessee } from '../cycle/cycle-assessee-store.ts'
import type { Reader } from '../database/reader.ts'
import { readValues, type ValueTable } from '../value/value-store.ts'
import type { CycleFrame } from './cycle-frame.ts'
import { listResponsesAmong, type KeptResponse } from './response-store.ts'

/** Some indicators across all assessees, read in three statements whatever their number. */
export interface WideScene {
  readonly frame: CycleFrame
  /** By organisation. */
  readonly assessees: ReadonlyMap<string, CycleAssessee>
  readonly values: ValueTable
  /** What an assessee is asked by an indicator, with the response; undefined where it is not asked. */
  find(assesseeId: string, indicatorId: string): { readonly ask: Ask; readonly response: KeptResponse } | undefined
}

/** Reads the responses to some indicators, and every value that these read. */
export async function readWide(
  reader: Reader,
  authorityId: string,
  frame: CycleFrame,
  indicatorIds: readonly string[],
): Promise<WideScene> {
  const assessees = new Map(
    (await listCycleAssessees(reader, authorityId, frame.id)).map(each => [each.organisationId, each]),
  )
  const responses = new Map<string, KeptResponse>()
  for (const each of await listResponsesAmong(reader, authorityId, frame.id, indicatorIds))
    responses.set(`${each.assesseeId}/${each.indicatorId}`, each)
  const items = new Set<string>()
  for (const assessee of assessees.values())
    for (const indicatorId of indicatorIds) {
      const ask = frame.scheme.asks(assessee).byIndicator.get(indicatorId)
      for (const { item } of [...(ask?.own ?? []), ...(ask?.others ?? [])]) items.add(item.id)
    }
  return {
    frame,
    assessees,
    values: await readValues(reader, authorityId, frame.id, { dataItemIds: [...items] }),
    find(assesseeId, indicatorId) {
      const assessee = assessees.get(assesseeId)
      const ask = assessee === undefined ? undefined : frame.scheme.asks(assessee).byIndicator.get(indicatorId)
      const response = responses.get(`${assesseeId}/${indicatorId}`)
      return ask === undefined || response === undefined ? undefined : { ask, response }
    },
  }
}

/** The indicators that read any of these data items, for anybody. */
export function indicatorsReading(
  frame: CycleFrame,
  assessees: Iterable<CycleAssessee>,
  dataItemIds: readonly string[],
): readonly string[] {
  const found = new Set<string>()
  for (const assessee of assessees)
    for (const id of dataItemIds)
      for (const indicatorId of frame.scheme.asks(assessee).readers.get(id) ?? []) found.add(indicatorId)
  return [...found]
}
