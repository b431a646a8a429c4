import type { SecureHeadersVariables } from 'hono/secure-headers'

/** The types of the HTTP app's variables: the nonce of each answer. */
export interface AppEnvironment {
  Variables: SecureHeadersVariables
}
