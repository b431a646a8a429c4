import { useEffect } from 'react'
import { onRelease } from './open-field.ts'
import { sendKept, type AnyKind } from './send-kept.ts'

/** Milliseconds between attempts while there is no network. */
const interval = 15_000

/** In the signed-in frame: sends what pages left unsent, at the start, when the network is back, and when a page is left. */
export function useKeptSending(kinds: readonly AnyKind[]): void {
  useEffect(() => {
    let timer = 0
    const after = (milliseconds: number) => {
      clearTimeout(timer)
      timer = window.setTimeout(() => void run(), milliseconds)
    }
    const run = async () => {
      if (!(await sendKept(kinds))) after(interval)
    }
    // After React has finished leaving the page, so that its last draft is written.
    const soon = () => after(50)
    soon()
    addEventListener('online', soon)
    const stop = onRelease(soon)
    return () => {
      clearTimeout(timer)
      removeEventListener('online', soon)
      stop()
    }
  }, [kinds])
}
