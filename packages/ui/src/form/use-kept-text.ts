import { useState } from 'react'
import { currentPlace } from '../api/place.ts'
import { draftKey, keepDraft, readDraft } from './draft-store.ts'

/** A text that is sent by a button of its own (a reason, an appeal): kept on this device from the first key until it was sent. */
export interface KeptText {
  readonly text: string
  readonly change: (text: string) => void
  /** It was sent, or is given up. */
  readonly forget: () => void
}

/** `name` says which text; it belongs to the account, like every draft. Give the component a `key` of the name. */
export function useKeptText(name: string): KeptText {
  const key = draftKey('kept_text', name)
  const [text, setText] = useState(() => readDraft(key)?.typed ?? '')
  const change = (typed: string) => {
    setText(typed)
    const draft = {
      kind: 'kept_text',
      address: name,
      place: currentPlace(),
      href: location.pathname,
      typed,
      version: 0,
      sending: null,
    }
    keepDraft(key, typed === '' ? null : draft)
  }
  return { text, change, forget: () => change('') }
}
