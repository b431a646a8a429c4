import { failureOf } from '../api/failure.ts'
import { currentPlace } from '../api/place.ts'
import { newRequestId } from '../api/request-id.ts'
import { keepDraft, keptDrafts, type KeptDraft } from './draft-store.ts'
import { isOpen } from './open-field.ts'
import type { SavedKind } from './saved-kind.ts'

/** A kind whose address was kept as JSON: what it wrote itself, it reads again. */
export type AnyKind = SavedKind<never>

let running = false

/**
 * Sends what earlier pages left on this device (network lost, tab closed, session expired). What the server refuses, or another
 * has changed meanwhile, stays kept: its page asks when it is opened. What a field does not take is not sent. False when there is no network.
 */
export async function sendKept(kinds: readonly AnyKind[]): Promise<boolean> {
  if (running) return true
  running = true
  try {
    for (const [key, draft] of keptDrafts()) {
      const kind = kinds.find(each => each.name === draft.kind)
      if (kind && !draft.unfit && draft.place === currentPlace() && !isOpen(key) && !(await sendOne(kind, key, draft)))
        return false
    }
    return true
  } finally {
    running = false
  }
}

/** False when there is no network: the rest would fail alike. */
async function sendOne(kind: AnyKind, key: string, draft: KeptDraft): Promise<boolean> {
  const { address } = draft
  if (!isAddressOf(address)) return true
  const sending = draft.sending ?? { value: draft.typed, version: draft.version, requestId: newRequestId() }
  // Kept under its id before it leaves: if the answer is lost, the next attempt is the same request.
  keepDraft(key, { ...draft, sending })
  try {
    const { version } = await kind.save(address, sending)
    if (!isOpen(key)) keepDraft(key, draft.typed === sending.value ? null : { ...draft, version, sending: null })
    return true
  } catch (error) {
    const failure = failureOf(error)
    if (failure.kind === 'network' || failure.kind === 'signed_out') return false
    if (!isOpen(key)) keepDraft(key, { ...draft, sending: null })
    return true
  }
}

/** The draft's kind made this address and is the only one to read it: `draftKey` names the kind. */
function isAddressOf(address: unknown): address is never {
  return address !== undefined
}
