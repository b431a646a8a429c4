/** What just happened, with its undo for 8 seconds: instead of asking before. */
export interface Toast {
  readonly id: number
  readonly message: string
  readonly undo: (() => void) | null
}

let toasts: readonly Toast[] = []
let lastId = 0
const listeners = new Set<() => void>()

/** Milliseconds. */
export const undoTime = 8000

/** Shows what was done. With `undo` the person can take it back for 8 seconds. */
export function showToast(message: string, undo: (() => void) | null = null): void {
  const toast = { id: ++lastId, message, undo }
  set([...toasts, toast].slice(-3))
}

export function closeToast(id: number): void {
  set(toasts.filter(toast => toast.id !== id))
}

export function currentToasts(): readonly Toast[] {
  return toasts
}

export function subscribeToasts(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

function set(next: readonly Toast[]): void {
  toasts = next
  for (const listener of listeners) listener()
}
