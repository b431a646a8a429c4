import type { KeyboardEvent } from 'react'

export interface ReviewKeys {
  readonly next: () => void
  readonly previous: () => void
  readonly accept: () => void
  readonly giveBack: () => void
}

/** J and K move, Enter accepts, R returns: while the workbench has the focus, and never while one types. */
export function reviewKeys({ next, previous, accept, giveBack }: ReviewKeys) {
  return (event: KeyboardEvent<HTMLElement>) => {
    const { target } = event
    if (
      event.ctrlKey ||
      event.metaKey ||
      event.altKey ||
      event.nativeEvent.isComposing ||
      event.defaultPrevented ||
      !(target instanceof HTMLElement)
    )
      return
    const typing = target.matches('textarea, select, input, [contenteditable], .ant-select *')
    const acts = target.closest('a, button, summary, label, .ant-select') !== null
    const verified = target.dataset['verified'] !== undefined
    const act =
      event.key === 'Enter'
        ? verified || (!typing && !acts)
          ? accept
          : null
        : typing
          ? null
          : letters({ next, previous, giveBack })[event.key.toLowerCase()]
    if (!act) return
    event.preventDefault()
    act()
  }
}

function letters({ next, previous, giveBack }: Omit<ReviewKeys, 'accept'>): Readonly<Record<string, () => void>> {
  return { j: next, k: previous, r: giveBack }
}
