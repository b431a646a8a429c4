import type { Problem } from '@yaodian/domain'

/** What the server is known to hold: the value and the version that this client saw. */
export interface Stored {
  readonly value: string
  readonly version: number
}

/** What another wrote meanwhile, and, where known, who and when (ISO instant). */
export interface Theirs extends Stored {
  readonly by: string | null
  readonly at: string | null
}

/** One attempt to save: the id stays the same however often it is sent, so that it is done once. */
export interface Sending {
  readonly value: string
  readonly version: number
  readonly requestId: string
}

/** idle: nothing typed · waiting: typed, not yet sent · unfit: not what the field takes, so not sent · kept: no network or signed out, lies in this device's store. */
export type SaveStatus = 'idle' | 'waiting' | 'unfit' | 'saving' | 'saved' | 'kept' | 'failed' | 'conflict'

/** A field that is saved as typed. */
export interface SavedField {
  readonly status: SaveStatus
  /** What stands in the field. Only the person changes it. */
  readonly typed: string
  readonly stored: Stored
  /** Sent and not yet answered, or lost on the way and to be sent again. */
  readonly sending: Sending | null
  readonly problems: readonly Problem[]
  readonly theirs: Theirs | null
}

export type SavedFieldEvent =
  | { readonly kind: 'typed'; readonly value: string }
  /** The pause after the last key is over, or the field was left. `requestId` is for a new attempt. */
  | { readonly kind: 'due'; readonly requestId: string }
  /** The same, and what was typed is not what the field takes. */
  | { readonly kind: 'unfit'; readonly problems: readonly Problem[] }
  | { readonly kind: 'acknowledged'; readonly version: number }
  | { readonly kind: 'lost' }
  | { readonly kind: 'retry' }
  | { readonly kind: 'refused'; readonly problems: readonly Problem[] }
  | { readonly kind: 'stale'; readonly theirs: Theirs }
  /** The page read the value again. */
  | { readonly kind: 'read'; readonly stored: Stored }
  | { readonly kind: 'take_theirs' }
  | { readonly kind: 'keep_mine' }

/** What is kept on the device until the server acknowledged it. */
export interface FieldDraft {
  readonly typed: string
  readonly version: number
  readonly sending: Sending | null
  /** It is not what the field takes: kept, but not to be sent. */
  readonly unfit?: boolean
}

/** Opens a field with what the server holds and what this device still keeps. */
export function openField(stored: Stored, draft: FieldDraft | null): SavedField {
  const calm: SavedField = { status: 'idle', typed: stored.value, stored, sending: null, problems: [], theirs: null }
  if (!draft) return calm
  // Asked again under its old id first: it may have been done although the answer was lost.
  if (draft.sending) return { ...calm, status: 'kept', typed: draft.typed, sending: draft.sending }
  if (draft.typed === stored.value) return calm
  // A page may open with what it read before our last save: then the draft knows the later version.
  if (draft.version >= stored.version)
    return { ...calm, status: 'waiting', typed: draft.typed, stored: { ...stored, version: draft.version } }
  // The version stays the one that the person saw: a second reload must ask again, too.
  const seen = { ...stored, version: draft.version }
  return { ...calm, status: 'conflict', typed: draft.typed, stored: seen, theirs: { ...stored, by: null, at: null } }
}

/** What must be kept for the field, or null when the server has everything. */
export function draftOf(field: SavedField): FieldDraft | null {
  if (field.typed === field.stored.value && !field.sending) return null
  // In a conflict the version stays the one that the person saw, so that the question is asked again after a reload.
  const draft = { typed: field.typed, version: field.stored.version, sending: field.sending }
  return field.status === 'unfit' ? { ...draft, unfit: true } : draft
}

/** True while something would be lost if this device burned. */
export function isUnsaved(field: SavedField): boolean {
  return draftOf(field) !== null
}

/** The field after an event. Every event may come in every state: answers arrive late, people type on. */
export function nextField(field: SavedField, event: SavedFieldEvent): SavedField {
  switch (event.kind) {
    case 'typed':
      return typed(field, event.value)
    case 'due':
      return due(field, event.requestId)
    case 'unfit':
      return field.status === 'waiting' && !field.sending
        ? { ...field, status: 'unfit', problems: event.problems }
        : field
    case 'acknowledged':
      return field.sending
        ? settle({ ...field, stored: { value: field.sending.value, version: event.version }, sending: null })
        : field
    case 'lost':
      return field.sending ? { ...field, status: 'kept' } : field
    case 'retry':
      return retried(field)
    case 'refused':
      return refused(field, event.problems)
    case 'stale':
      return stale(field, event.theirs)
    case 'read':
      return read(field, event.stored)
    case 'take_theirs':
      return field.theirs
        ? { ...field, status: 'saved', typed: field.theirs.value, stored: field.theirs, theirs: null }
        : field
    case 'keep_mine':
      return field.theirs ? settle({ ...field, stored: field.theirs, theirs: null }) : field
    default:
      return unreachable(event)
  }
}

function typed(field: SavedField, value: string): SavedField {
  const next = { ...field, typed: value, problems: [] }
  if (field.sending || field.theirs) return next
  return { ...next, status: value === field.stored.value ? 'idle' : 'waiting' }
}

/** A new object, so that it is sent again; after a refusal a new attempt under a new id. */
function retried(field: SavedField): SavedField {
  if (field.sending) return { ...field, status: 'saving', sending: { ...field.sending } }
  return field.status === 'failed' ? { ...field, status: 'waiting' } : field
}

function due(field: SavedField, requestId: string): SavedField {
  if (field.status !== 'waiting' || field.sending) return field
  return { ...field, status: 'saving', sending: { value: field.typed, version: field.stored.version, requestId } }
}

/** After an answer: what was typed meanwhile goes next. */
function settle(field: SavedField): SavedField {
  return { ...field, problems: [], status: field.typed === field.stored.value ? 'saved' : 'waiting' }
}

function refused(field: SavedField, problems: readonly Problem[]): SavedField {
  if (!field.sending) return field
  const corrected = field.typed !== field.sending.value
  if (corrected) return settle({ ...field, sending: null })
  return { ...field, status: 'failed', sending: null, problems }
}

function stale(field: SavedField, theirs: Theirs): SavedField {
  if (!field.sending) return field
  // The other wrote what stands here: nothing to choose.
  if (theirs.value === field.typed) return { ...field, status: 'saved', stored: theirs, sending: null, theirs: null }
  return { ...field, status: 'conflict', sending: null, theirs }
}

function read(field: SavedField, stored: Stored): SavedField {
  if (stored.version <= field.stored.version || field.sending) return field
  if (field.typed === field.stored.value) return { ...field, status: 'idle', typed: stored.value, stored, theirs: null }
  if (field.typed === stored.value) return { ...field, status: 'saved', stored, theirs: null }
  return { ...field, status: 'conflict', theirs: { by: null, at: null, ...stored } }
}

function unreachable(event: never): never {
  throw new Error(`Unknown event ${JSON.stringify(event)}`)
}
