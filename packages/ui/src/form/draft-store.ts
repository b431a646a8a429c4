import type { FieldDraft } from './saved-field.ts'

/**
 * Values not yet acknowledged by the server, on this device. localStorage because it writes at once, at every key:
 * a tab that is killed a moment later has lost nothing.
 */
export interface KeptDraft extends FieldDraft {
  /** Which kind of value: the name of its `SavedKind`. */
  readonly kind: string
  /** Where the value belongs, as its kind understands it. */
  readonly address: unknown
  /** The organisation for which it was typed. */
  readonly place: string | null
  /** The page on which it was typed. */
  readonly href: string
}

const prefix = 'yaodian.draft.'

let account = ''
const listeners = new Set<() => void>()

/** Drafts belong to an account: two people share a school's old PC. */
export function setDraftAccount(accountId: string): void {
  account = accountId
  tell()
}

export function draftKey(kind: string, address: unknown): string {
  return `${prefix}${account}.${kind}.${JSON.stringify(address)}`
}

export function readDraft(key: string): KeptDraft | null {
  try {
    const text = localStorage.getItem(key)
    return text === null ? null : draftOfText(text)
  } catch {
    return null
  }
}

/** False when the device refuses to keep it (storage full or forbidden); the field then says that it is not saved. */
export function keepDraft(key: string, draft: KeptDraft | null): boolean {
  try {
    if (draft) localStorage.setItem(key, JSON.stringify(draft))
    else localStorage.removeItem(key)
    tell()
    return true
  } catch {
    return draft === null
  }
}

/** All drafts of the present account, by key. */
export function keptDrafts(): readonly (readonly [string, KeptDraft])[] {
  const own = `${prefix}${account}.`
  return storedKeys()
    .filter(key => key.startsWith(own))
    .flatMap(key => {
      const draft = readDraft(key)
      return draft ? [[key, draft] as const] : []
    })
}

export function subscribeDrafts(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

function tell(): void {
  for (const listener of listeners) listener()
}

function storedKeys(): readonly string[] {
  try {
    return Array.from({ length: localStorage.length }, (_, index) => localStorage.key(index) ?? '')
  } catch {
    return []
  }
}

function draftOfText(text: string): KeptDraft | null {
  const value: unknown = JSON.parse(text)
  return isDraft(value) ? value : null
}

/** Only this file writes under the prefix: what has a typed text and a version is a draft; the rest is ignored. */
function isDraft(value: unknown): value is KeptDraft {
  return typeof value === 'object' && value !== null && 'typed' in value && 'version' in value
}
