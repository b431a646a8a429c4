import type { Outputs } from '../../session/api.ts'

/** One indicator of one assessee, with everything that its page shows. */
export type ResponseView = Outputs['response']['get']
export type ResponseValue = ResponseView['values'][number]
export type ObjectionView = ResponseView['objections'][number]
export type EvidenceFile = ResponseView['evidence']['files'][number]

/** Which response: keys always in this order, as drafts are kept by it. */
export interface At {
  readonly cycleId: string
  readonly assesseeId: string
  readonly indicatorId: string
}

/** The address of what is shown. */
export function atOf(view: Pick<ResponseView, 'cycle' | 'assessee' | 'line'>): At {
  return { cycleId: view.cycle.id, assesseeId: view.assessee.id, indicatorId: view.line.indicator.id }
}

/** The definition of a value's data item. */
export function itemOf(view: Pick<ResponseView, 'line'>, value: Pick<ResponseValue, 'dataItemId'>) {
  return view.line.dataItems.find(item => item.id === value.dataItemId)
}
