import { savedKind } from '@yaodian/ui/form/saved-kind.ts'
import { client } from '../../session/api.ts'
import { forgetOtherResponses, forgetTasks, patchResponse, withValue } from './response-cache.ts'
import type { At } from './response.ts'

/** One value of the assessee's own; `baseline` is last year's, where nobody knows it yet. */
export interface ValueAddress extends At {
  readonly dataItemId: string
  readonly period: 'current' | 'baseline'
}

/** A reported value, saved as typed: the server reads the text, as the page did. */
export const reportedValue = savedKind<ValueAddress>({
  name: 'reported_value',
  async save({ cycleId, assesseeId, indicatorId, dataItemId, period }, { value, version, requestId }) {
    const at = { cycleId, assesseeId, indicatorId }
    const saved = await client.response.reportValue.mutate({
      cycleId,
      assesseeId,
      dataItemId,
      period,
      text: value,
      version,
      requestId,
    })
    const own = saved.responses.find(each => each.indicatorId === indicatorId)
    patchResponse(at, view => {
      const after = own ? { ...view, state: own.state, confirmed: own.confirmed, version: own.version } : view
      if (period === 'baseline')
        return withValue(after, dataItemId, { baseline: saved.value, baselineVersion: saved.version })
      return withValue(after, dataItemId, {
        reported: saved.value,
        version: saved.version,
        verified: null,
        verifiedReason: null,
        declaredMissing: false,
      })
    })
    forgetTasks()
    forgetOtherResponses(at)
    return { version: saved.version }
  },
  async read({ dataItemId, period, ...at }) {
    const view = await client.response.get.query(at)
    const value = view.values.find(each => each.dataItemId === dataItemId)
    if (period === 'baseline')
      return { value: value?.baseline ?? '', version: value?.baselineVersion ?? 0, by: null, at: null }
    return {
      value: value?.reported ?? '',
      version: value?.version ?? 0,
      by: value?.reportedBy ?? null,
      at: value?.reportedAt ?? null,
    }
  },
})
