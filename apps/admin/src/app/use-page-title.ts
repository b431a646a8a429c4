import { setPageTitle } from '@yaodian/ui/form/unsaved.ts'
import { uiTexts } from '@yaodian/ui/text/ui-text.ts'
import { useEffect } from 'react'

/** Names the tab: page first, then what it belongs to, since the tab cuts the end off. Null leaves it to a page inside. */
export function usePageTitle(...parts: readonly (string | null)[]): void {
  const { product } = uiTexts.use()
  const title = parts.includes(null) ? null : [...parts, product].join(' · ')
  useEffect(() => {
    if (title !== null) setPageTitle(title)
  }, [title])
}
