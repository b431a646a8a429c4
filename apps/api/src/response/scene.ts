import { effectiveDeadline, refuse, type Ask, type FillingTime, type ResponseFacts } from '@yaodian/domain'
import { getCycleAssessee, type CycleAssessee } from '../cycle/cycle-assessee-store.ts'
import type { Reader } from '../database/reader.ts'
import { readValuesOf, type ValueTable } from '../value/value-store.ts'
import { getFrame, type CycleFrame, type AssesseeAsks } from './cycle-frame.ts'
import { factsOf } from './facts.ts'
import { listResponsesOf, type KeptResponse } from './response-store.ts'

/** Everything of one assessee in a cycle, read at once: its responses, its values, what is asked of it, and what time it is for it. */
export interface Scene {
  readonly frame: CycleFrame
  readonly assessee: CycleAssessee
  readonly asks: AssesseeAsks
  readonly time: FillingTime
  readonly responses: ReadonlyMap<string, KeptResponse>
  readonly values: ValueTable
}

/** Reads it. @throws DomainError not_found when there is no such cycle, or it does not assess this organisation */
export async function readScene(
  reader: Reader,
  authorityId: string,
  today: string,
  at: { readonly cycleId: string; readonly assesseeId: string },
): Promise<Scene> {
  const frame = await getFrame(reader, authorityId, at.cycleId)
  const assessee = await getCycleAssessee(reader, authorityId, at.cycleId, at.assesseeId)
  const responses = await listResponsesOf(reader, authorityId, at.cycleId, at.assesseeId)
  const values = await readValuesOf(reader, authorityId, at.cycleId, at.assesseeId)
  return {
    frame,
    assessee,
    asks: frame.scheme.asks(assessee),
    time: { cycleState: frame.state, deadline: effectiveDeadline(frame, assessee), today },
    responses: new Map(responses.map(each => [each.indicatorId, each])),
    values,
  }
}

/** A response of the scene with what it asks and what decides its state. @throws DomainError not_found */
export function responseOf(
  scene: Scene,
  indicatorId: string,
): { readonly response: KeptResponse; readonly ask: Ask; readonly facts: ResponseFacts } {
  const response = scene.responses.get(indicatorId)
  const ask = scene.asks.byIndicator.get(indicatorId)
  if (response === undefined || ask === undefined) return refuse('not_found', { noun: 'response' })
  return { response, ask, facts: factsOf(scene.frame, ask, scene.assessee.organisationId, scene.values) }
}

/** The responses that read a data item. */
export function readersOf(scene: Scene, dataItemId: string): readonly KeptResponse[] {
  return (scene.asks.readers.get(dataItemId) ?? []).flatMap(indicatorId => scene.responses.get(indicatorId) ?? [])
}
