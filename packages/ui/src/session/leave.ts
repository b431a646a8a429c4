import { showToast } from '../block/toast.ts'
import { uiTexts } from '../text/ui-text.ts'
import { signOut } from './session.ts'

/** Ends the session and starts the portal afresh, so that nothing of this account stays in memory. */
export async function leave(): Promise<void> {
  if (await signOut()) location.assign(import.meta.env.BASE_URL)
  else showToast(uiTexts.current().failure.network)
}
