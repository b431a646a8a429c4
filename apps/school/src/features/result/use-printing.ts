import { useEffect, useState } from 'react'
import { flushSync } from 'react-dom'

/** short: totals, categories, a line an indicator. full: with every reason. */
export type Printing = 'no' | 'short' | 'full'

/** What the next print holds. The browser's own command prints the short one. */
let wanted: 'short' | 'full' = 'short'

/** Prints the page. */
export function printResult(how: 'short' | 'full'): void {
  wanted = how
  window.print()
}

/** Whether the page is being printed, and how. */
export function usePrinting(): Printing {
  const [printing, setPrinting] = useState<Printing>('no')
  useEffect(() => {
    // The browser takes the page as it stands when this returns.
    const before = () => flushSync(() => setPrinting(wanted))
    const after = () => {
      wanted = 'short'
      setPrinting('no')
    }
    addEventListener('beforeprint', before)
    addEventListener('afterprint', after)
    return () => {
      removeEventListener('beforeprint', before)
      removeEventListener('afterprint', after)
    }
  }, [])
  return printing
}
