import { getSession } from './session.ts'

/** Where a portal sends somebody who may not go on; each throws what the portal's router understands. `back` is where they wanted to go. */
export interface Doors {
  readonly signIn: (back: string) => never
  readonly password: (back: string) => never
  readonly place: (back: string) => never
}

let known = false
let onEnded: () => void = () => {}

/** Lets through who is signed in; sends all others to the log-in, and back afterwards. Carries no API client: the log-in screen stays small. */
export async function requireSession(back: string, doors: Doors): Promise<void> {
  if (known) return
  const session = await getSession()
  if (!session) return doors.signIn(back)
  if (session.mustChangePassword) return doors.password(back)
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

/** What to do then; set once by the portal's `main.tsx`. */
export function whenSessionEnds(act: () => void): void {
  onEnded = act
}
