import { isSettled, type Ask, type ResponseFacts } from '@yaodian/domain'
import type { ValueTable } from '../value/value-store.ts'
import { periodOf, type CycleFrame } from './cycle-frame.ts'

/** What decides a response's state: its items with what is there, and the files asked for. A baseline never keeps it waiting. */
export function factsOf(frame: CycleFrame, ask: Ask, assesseeId: string, values: ValueTable): ResponseFacts {
  const period = periodOf(frame, 'current')
  const item = (mine: boolean) => (asked: Ask['own'][number]) => ({
    dataItemId: asked.item.id,
    name: asked.item.name,
    mine,
    settled: isSettled(values.get(period, assesseeId, asked.item.id)),
  })
  return {
    indicator: frame.scheme.indicators.get(ask.indicatorId)?.name ?? '',
    items: [
      ...ask.own.filter(each => each.current).map(item(true)),
      ...ask.others.filter(each => each.current).map(item(false)),
    ],
    files: ask.files,
  }
}
