/** Who signed in, as the session library says. */
export interface SignedIn {
  readonly accountId: string
  readonly sessionId: string
  readonly username: string
  readonly name: string
  readonly homeAuthorityId: string
  readonly mustChangePassword: boolean
}
