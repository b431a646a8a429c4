import type { Failure } from '@yaodian/ui/api/failure.ts'

/** A file on its way. Its `requestId` stays the same however often it is sent. */
export interface Upload {
  readonly requestId: string
  readonly file: File
  /** Percent sent. */
  readonly percent: number
  readonly failure: Failure | null
}

export type UploadEvent =
  | { readonly kind: 'begun'; readonly requestId: string; readonly file: File }
  | { readonly kind: 'sent'; readonly requestId: string; readonly share: number }
  | { readonly kind: 'failed'; readonly requestId: string; readonly failure: Failure }
  /** Arrived, or given up. */
  | { readonly kind: 'gone'; readonly requestId: string }

/** The files on their way after an event. */
export function nextUploads(uploads: readonly Upload[], event: UploadEvent): readonly Upload[] {
  const { requestId } = event
  switch (event.kind) {
    case 'begun': {
      const fresh = { requestId, file: event.file, percent: 0, failure: null }
      const known = uploads.some(each => each.requestId === requestId)
      return known ? uploads.map(each => (each.requestId === requestId ? fresh : each)) : [...uploads, fresh]
    }
    case 'sent':
      return uploads.map(each =>
        each.requestId === requestId ? { ...each, percent: Math.round(event.share * 100) } : each,
      )
    case 'failed':
      return uploads.map(each => (each.requestId === requestId ? { ...each, failure: event.failure } : each))
    case 'gone':
      return uploads.filter(each => each.requestId !== requestId)
  }
}
