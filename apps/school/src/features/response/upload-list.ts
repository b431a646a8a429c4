import type { Problem } from '@yaodian/domain'
import type { Failure } from '@yaodian/ui/api/failure.ts'
import type { At } from './response.ts'

/** Why this device could not keep a file: no room left, or a browser that keeps nothing. */
export type Unkept = 'full' | 'forbidden'

/** Whether a file outlives this page: not yet while it is being written. */
export type Keeping = 'not_yet' | 'kept' | Unkept

/** A file on its way. Its `requestId` stays the same however often it is sent, so that it is attached once. */
export interface Upload {
  readonly requestId: string
  readonly at: At
  /** The organisation for which it was chosen. */
  readonly place: string | null
  readonly name: string
  /** Null once it was refused for what it is. */
  readonly content: Blob | null
  /** failed: it is not sent again by itself. */
  readonly state: 'waiting' | 'sending' | 'failed'
  /** Percent sent. */
  readonly percent: number
  readonly failure: Failure | null
  readonly keeping: Keeping
}

export type UploadEvent =
  /** Chosen now, or found on this device. */
  | { readonly kind: 'added'; readonly uploads: readonly Upload[] }
  | { readonly kind: 'begun'; readonly requestId: string }
  | { readonly kind: 'sent'; readonly requestId: string; readonly share: number }
  /** No answer came, or the session has ended: it waits. */
  | { readonly kind: 'lost'; readonly requestId: string }
  | { readonly kind: 'refused'; readonly requestId: string; readonly problems: readonly Problem[] }
  | { readonly kind: 'faulted'; readonly requestId: string; readonly failure: Failure }
  | { readonly kind: 'retried'; readonly requestId: string }
  | { readonly kind: 'written'; readonly requestId: string; readonly keeping: Keeping }
  /** Arrived, or given up. */
  | { readonly kind: 'gone'; readonly requestId: string }
  /** Another account works here now. */
  | { readonly kind: 'left' }

/** The files on their way after an event. Every event may come late: what is no longer in the list is not touched. */
export function nextUploads(uploads: readonly Upload[], event: UploadEvent): readonly Upload[] {
  switch (event.kind) {
    case 'added':
      return [...uploads, ...event.uploads.filter(each => !uploads.some(known => known.requestId === each.requestId))]
    case 'gone':
      return uploads.filter(each => each.requestId !== event.requestId)
    case 'left':
      return []
    default:
      return uploads.map(each => (each.requestId === event.requestId ? { ...each, ...change(each, event) } : each))
  }
}

type ChangeEvent = Exclude<UploadEvent, { readonly kind: 'added' | 'gone' | 'left' }>

const calm = { state: 'waiting', percent: 0, failure: null } as const

function change(upload: Upload, event: ChangeEvent): Partial<Upload> {
  switch (event.kind) {
    case 'begun':
      return { ...calm, state: 'sending' }
    case 'sent':
      return { percent: Math.round(event.share * 100) }
    case 'lost':
      return calm
    case 'refused':
      return {
        ...failed({ kind: 'refused', problems: event.problems }),
        content: isHopeless(event.problems) ? null : upload.content,
      }
    case 'faulted':
      return failed(event.failure)
    case 'retried':
      return upload.content === null ? {} : calm
    case 'written':
      return { keeping: event.keeping }
  }
}

function failed(failure: Failure): Partial<Upload> {
  return { ...calm, state: 'failed', failure }
}

const ownFaults: readonly string[] = [
  'evidence_empty',
  'evidence_too_large',
  'evidence_type_forbidden',
  'evidence_content_mismatch',
]

/** Refused for what the file is: sent again, it would be refused again. */
export function isHopeless(problems: readonly Problem[]): boolean {
  return problems.some(each => ownFaults.includes(each.code))
}

/** The file to send now: one at a time, so that a poor line brings one home before it begins the next. */
export function nextToSend(uploads: readonly Upload[]): Upload | undefined {
  if (uploads.some(each => each.state === 'sending')) return undefined
  return uploads.find(each => each.state === 'waiting')
}

/** True while something would be lost if this device burned. */
export function isUnsent(uploads: readonly Upload[]): boolean {
  return uploads.some(each => each.content !== null)
}

/** Whether an upload belongs to a response. */
export function isAt(upload: Pick<Upload, 'at'>, { cycleId, assesseeId, indicatorId }: At): boolean {
  const { at } = upload
  return at.cycleId === cycleId && at.assesseeId === assesseeId && at.indicatorId === indicatorId
}
