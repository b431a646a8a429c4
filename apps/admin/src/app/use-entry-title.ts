import { setPageTitle } from '@yaodian/ui/form/unsaved.ts'
import { uiTexts } from '@yaodian/ui/text/ui-text.ts'
import { useEffect } from 'react'
import { portalName } from './portal-name.ts'

/** Names the tab of a page outside the frame. */
export function useEntryTitle(page: 'signIn' | 'password' | 'place'): void {
  const text = uiTexts.use()
  const title = `${text[page].title} · ${text.product} ${portalName()}`
  useEffect(() => setPageTitle(title), [title])
}
