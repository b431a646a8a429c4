import { queryClient, trpc } from '../../session/api.ts'
import type { At, EvidenceFile, ResponseValue, ResponseView } from './response.ts'

/** Changes what the page holds of a response without asking again: on a poor line every save would cost a reading. */
export function patchResponse(at: At, change: (view: ResponseView) => ResponseView): void {
  queryClient.setQueryData(trpc.response.get.queryKey(at), view => view && change(view))
}

/** Tasks, check and results rest on what was just changed: read again when they are next shown. */
export function forgetTasks(): void {
  for (const filter of [trpc.task.pathFilter(), trpc.submission.pathFilter(), trpc.result.pathFilter()])
    void queryClient.invalidateQueries({ ...filter, refetchType: 'none' })
}

/** Other pages of the cycle that may show the same value are read again when they are next shown. */
export function forgetOtherResponses(at: At): void {
  const own = JSON.stringify(trpc.response.get.queryKey(at))
  void queryClient.invalidateQueries({
    ...trpc.response.pathFilter(),
    refetchType: 'none',
    predicate: query => query.queryHash !== own,
  })
}

/** Reads the response again, as after an act of which only the server knows all consequences. */
export async function readAgain(at: At): Promise<void> {
  forgetTasks()
  await queryClient.invalidateQueries(trpc.response.get.queryFilter(at))
}

/** A response with a file more. */
export function withFile(view: ResponseView, file: EvidenceFile): ResponseView {
  const files = [...view.evidence.files.filter(each => each.id !== file.id), file]
  return { ...view, confirmed: false, evidence: { ...view.evidence, files } }
}

/** A response with a file less. */
export function withoutFile(view: ResponseView, id: string): ResponseView {
  return {
    ...view,
    confirmed: false,
    evidence: { ...view.evidence, files: view.evidence.files.filter(each => each.id !== id) },
  }
}

/** A response with a value changed. */
export function withValue(view: ResponseView, dataItemId: string, change: Partial<ResponseValue>): ResponseView {
  return { ...view, values: view.values.map(each => (each.dataItemId === dataItemId ? { ...each, ...change } : each)) }
}
