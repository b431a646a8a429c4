import type { Auth } from './auth.ts'
import type { SignedIn } from './signed-in.ts'

/** Who signed in, from the session cookie; null without a valid one, or once the account is retired. */
export async function readSignedIn(auth: Auth, headers: Headers): Promise<SignedIn | null> {
  const found = await auth.api.getSession({ headers })
  if (found === null || (found.user.retiredOn ?? null) !== null) return null
  const { user, session } = found
  return {
    accountId: user.id,
    sessionId: session.id,
    username: user.username ?? '',
    name: user.name,
    homeAuthorityId: user.homeAuthorityId,
    mustChangePassword: user.mustChangePassword,
  }
}
