import { useEffect, useMemo, useSyncExternalStore } from 'react'
import { atOf, type ResponseView } from './response.ts'
import { isAt } from './upload-list.ts'
import {
  addUploads,
  currentUploads,
  giveUpUpload,
  resumeUploads,
  retryUpload,
  sendNext,
  subscribeUploads,
} from './upload-queue.ts'

/** Files on their way to a response, and what can be done with them. */
export function useUploads(view: ResponseView) {
  const all = useSyncExternalStore(subscribeUploads, currentUploads)
  const { cycleId, assesseeId, indicatorId } = atOf(view)
  const uploads = useMemo(
    () => all.filter(each => isAt(each, { cycleId, assesseeId, indicatorId })),
    [all, cycleId, assesseeId, indicatorId],
  )
  return {
    uploads,
    add: (files: readonly File[]) => void addUploads(view, files),
    retry: retryUpload,
    discard: (requestId: string) => void giveUpUpload(requestId),
  }
}

/** In the signed-in frame: sends the files that pages left unsent, at the start and when the network is back. */
export function useUploadSending(accountId: string): void {
  useEffect(() => {
    void resumeUploads(accountId)
    addEventListener('online', sendNext)
    return () => removeEventListener('online', sendNext)
  }, [accountId])
}
