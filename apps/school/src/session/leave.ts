import { showToast } from '@yaodian/ui/block/toast.ts'
import { signOut } from '@yaodian/ui/session/session.ts'
import { uiTexts } from '@yaodian/ui/text/ui-text.ts'

/** Ends the session and starts the portal afresh, so that nothing of this account stays in memory. */
export async function leave(): Promise<void> {
  if (await signOut()) location.assign(import.meta.env.BASE_URL)
  else showToast(uiTexts.current().failure.network)
}
