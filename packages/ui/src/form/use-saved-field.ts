import type { Problem } from '@yaodian/domain'
import { useCallback, useEffect, useReducer, useRef, useState } from 'react'
import { failureOf } from '../api/failure.ts'
import { currentPlace } from '../api/place.ts'
import { newRequestId } from '../api/request-id.ts'
import { retryDelay } from '../api/retry.ts'
import { draftKey, keepDraft, readDraft } from './draft-store.ts'
import { claimKey } from './open-field.ts'
import {
  draftOf,
  isUnsaved,
  nextField,
  openField,
  type SavedField,
  type SavedFieldEvent,
  type Sending,
  type Stored,
} from './saved-field.ts'
import type { SavedKind } from './saved-kind.ts'
import { markUnsaved } from './unsaved.ts'

/** From the last key to the sending, milliseconds. */
const pause = 400

export interface SavedFieldControl extends SavedField {
  /** A fault of the server while saving, to be read out; null otherwise. */
  readonly reference: string | null
  readonly change: (value: string) => void
  /** At once on leaving the field. */
  readonly leave: () => void
  readonly retry: () => void
  readonly takeTheirs: () => void
  readonly keepMine: () => void
}

/**
 * A value saved as typed: 400 ms after the last key and at once on leaving. What is not acknowledged lies in this device's store,
 * so that a lost network, a reload or an expired session loses nothing. What `check` refuses is kept and not sent. Give the component
 * a `key` of the address: one field, one hook.
 */
export function useSavedField<Address>(
  kind: SavedKind<Address>,
  address: Address,
  stored: Stored,
  check: Check = takesAll,
): SavedFieldControl {
  const key = draftKey(kind.name, address)
  const [field, send] = useReducer(nextField, null, () => openField(stored, readDraft(key)))
  const [reference, setReference] = useState<string | null>(null)
  const latest = useLatest({ field, kind, address })
  const { typed } = field
  const due = useCallback(() => {
    const problems = check(typed)
    send(problems.length > 0 ? { kind: 'unfit', problems } : { kind: 'due', requestId: newRequestId() })
  }, [check, typed])

  useKeeping(key, field, latest)
  usePause(field, due)
  useSending(field.sending, field.status, latest, send, setReference)
  useRetry(field, send)

  useEffect(
    () => send({ kind: 'read', stored: { value: stored.value, version: stored.version } }),
    [stored.value, stored.version],
  )

  const change = useCallback((value: string) => send({ kind: 'typed', value }), [])
  const retry = useCallback(() => send({ kind: 'retry' }), [])
  const takeTheirs = useCallback(() => send({ kind: 'take_theirs' }), [])
  const keepMine = useCallback(() => send({ kind: 'keep_mine' }), [])
  return { ...field, reference, change, leave: due, retry, takeTheirs, keepMine }
}

/** What is wrong with a text, by domain's own rule. The same function from render to render, or the pause begins anew. */
type Check = (typed: string) => readonly Problem[]

const takesAll: Check = () => []

type Send = (event: SavedFieldEvent) => void

interface Latest<Address> {
  readonly field: SavedField
  readonly kind: SavedKind<Address>
  readonly address: Address
}

function useLatest<T>(value: T): { readonly current: T } {
  const reference = useRef(value)
  useEffect(() => {
    reference.current = value
  })
  return reference
}

/** Mirrors the field into the device's store and the page's title. */
function useKeeping<Address>(key: string, field: SavedField, latest: { readonly current: Latest<Address> }): void {
  useEffect(() => claimKey(key), [key])
  useEffect(() => {
    const draft = draftOf(field)
    const { kind, address } = latest.current
    const here = { kind: kind.name, address, place: currentPlace(), href: location.pathname + location.search }
    keepDraft(key, draft && { ...here, ...draft })
    markUnsaved(key, isUnsaved(field))
  }, [key, field, latest])
  useEffect(() => () => markUnsaved(key, false), [key])
}

function usePause(field: SavedField, due: () => void): void {
  useEffect(() => {
    if (field.status !== 'waiting') return
    const timer = setTimeout(due, pause)
    return () => clearTimeout(timer)
  }, [field.status, due])
}

/** Sends once for each attempt; `sending` is a new object with every attempt. */
function useSending<Address>(
  sending: Sending | null,
  status: SavedField['status'],
  latest: { readonly current: Latest<Address> },
  send: Send,
  setReference: (reference: string | null) => void,
): void {
  const begun = useRef<Sending | null>(null)
  useEffect(() => {
    if (status !== 'saving' || !sending || begun.current === sending) return
    begun.current = sending
    const { kind, address } = latest.current
    void attempt(kind, address, sending).then(({ event, reference }) => {
      setReference(reference)
      send(event)
    })
  }, [sending, status, latest, send, setReference])
}

interface Outcome {
  readonly event: SavedFieldEvent
  readonly reference: string | null
}

async function attempt<Address>(kind: SavedKind<Address>, address: Address, sending: Sending): Promise<Outcome> {
  try {
    return { event: { kind: 'acknowledged', ...(await kind.save(address, sending)) }, reference: null }
  } catch (error) {
    return afterFailure(kind, address, error)
  }
}

async function afterFailure<Address>(kind: SavedKind<Address>, address: Address, error: unknown): Promise<Outcome> {
  const failure = failureOf(error)
  switch (failure.kind) {
    case 'refused':
      return { event: { kind: 'refused', problems: failure.problems }, reference: null }
    case 'stale':
      try {
        return { event: { kind: 'stale', theirs: await kind.read(address) }, reference: null }
      } catch {
        // Without the other's value there is nothing to choose from: asked again later under the same id.
        return { event: { kind: 'lost' }, reference: null }
      }
    case 'not_found':
      return {
        event: { kind: 'refused', problems: [{ code: 'not_found', path: [], params: { noun: kind.name } }] },
        reference: null,
      }
    case 'fault':
      return { event: { kind: 'refused', problems: [] }, reference: failure.reference }
    case 'network':
    case 'signed_out':
    case 'password_change':
    case 'outdated':
      return { event: { kind: 'lost' }, reference: null }
  }
}

/** Tries again what was lost: when the network is back, and ever more seldom in between. */
function useRetry(field: SavedField, send: Send): void {
  const attempts = useRef(0)
  useEffect(() => {
    if (field.status === 'saved') attempts.current = 0
    if (field.status !== 'kept') return
    const retry = () => send({ kind: 'retry' })
    const timer = setTimeout(retry, retryDelay(attempts.current++))
    addEventListener('online', retry)
    return () => {
      clearTimeout(timer)
      removeEventListener('online', retry)
    }
  }, [field.status, send])
}
