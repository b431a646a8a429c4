import { useRouterState } from '@tanstack/react-router'
import { announce } from '@yaodian/ui/block/announce.ts'
import { useEffect, useRef } from 'react'

/** On another page a reader hears its heading, and the keyboard goes on in its content where the link that led there is gone. */
export function useArrival(): void {
  const path = useRouterState({ select: state => state.resolvedLocation?.pathname })
  const before = useRef(path)
  useEffect(() => {
    const first = before.current === undefined || before.current === path
    before.current = path
    if (first) return
    const content = document.getElementById('content')
    if (document.activeElement === document.body) content?.focus({ preventScroll: true })
    const heading = content?.querySelector('h1')?.textContent
    if (heading) announce(heading)
  }, [path])
}
