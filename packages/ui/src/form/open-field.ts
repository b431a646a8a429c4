/** Keys of the fields on the page: they send their own drafts, the frame sends only what nobody shows. */
const open = new Map<string, number>()
const releaseListeners = new Set<() => void>()

/** Claims a draft for a field on the page; returns how to let go. */
export function claimKey(key: string): () => void {
  open.set(key, (open.get(key) ?? 0) + 1)
  return () => {
    const left = (open.get(key) ?? 1) - 1
    if (left > 0) open.set(key, left)
    else open.delete(key)
    for (const listener of releaseListeners) listener()
  }
}

/** Calls back when a field left the page, perhaps with something unsent. */
export function onRelease(listener: () => void): () => void {
  releaseListeners.add(listener)
  return () => releaseListeners.delete(listener)
}

export function isOpen(key: string): boolean {
  return open.has(key)
}
