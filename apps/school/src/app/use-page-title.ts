import { setPageTitle } from '@yaodian/ui/form/unsaved.ts'
import { uiTexts } from '@yaodian/ui/text/ui-text.ts'
import { useEffect } from 'react'

/** Names the tab: page first, since the tab cuts the end off. */
export function usePageTitle(page: string): void {
  const { product } = uiTexts.use()
  const title = `${page} · ${product}`
  useEffect(() => setPageTitle(title), [title])
}
