import { redirect } from '@tanstack/react-router'
import { getSession } from '@yaodian/ui/session/session.ts'

let known = false
let onEnded: () => void = () => {}

/** Lets through who is signed in; sends all others to the log-in, and back afterwards. Carries no API client: the log-in screen stays small. */
export async function requireSession(back: string): Promise<void> {
  if (known) return
  const session = await getSession()
  if (!session) throw redirect({ to: '/sign-in', search: { back } })
  if (session.mustChangePassword) throw redirect({ to: '/password', search: { back } })
  known = true
}

/** Another person may be signed in now, or nobody: ask again before the next page. */
export function forgetSession(): void {
  known = false
}

/** The API says that nobody is signed in any more. What was typed lies in the device's store; after the log-in the same page opens with it. */
export function sessionEnded(): void {
  forgetSession()
  onEnded()
}

/** What to do then; set once by `main.tsx`. */
export function whenSessionEnds(act: () => void): void {
  onEnded = act
}

/** An address inside this portal to go back to; anything else would be a way to lead people astray. */
export function safeBack(back: string | undefined): string {
  return back?.startsWith('/') && !back.startsWith('//') && !back.startsWith('/\\') ? back : '/'
}
