/** One log-in (better-auth's `user`). Shared: a person may hold appointments with several authorities. */
export interface AccountTable {
  id: string
  /** Shown name; in the demo the role, never a person. */
  name: string
  email: string
  email_verified: 0 | 1
  image: string | null
  username: string
  display_username: string | null
  /** Its life and log-ins go to this authority's audit chain. */
  home_authority_id: string
  must_change_password: 0 | 1
  /** ISO date from which it cannot be used. */
  retired_on: string | null
  created_at: string
  updated_at: string
}

/** How an account proves itself (better-auth's `account`): a scrypt hash with provider `credential`. */
export interface CredentialTable {
  id: string
  user_id: string
  account_id: string
  provider_id: string
  password: string | null
  access_token: string | null
  refresh_token: string | null
  id_token: string | null
  access_token_expires_at: string | null
  refresh_token_expires_at: string | null
  scope: string | null
  created_at: string
  updated_at: string
}

/** A running log-in; read on each request, so a deleted row ends it at once. */
export interface SessionTable {
  id: string
  user_id: string
  token: string
  expires_at: string
  ip_address: string | null
  user_agent: string | null
  created_at: string
  updated_at: string
}

/** Asked for by the library; unused, as there is no e-mail. */
export interface VerificationTable {
  id: string
  identifier: string
  value: string
  expires_at: string
  created_at: string
  updated_at: string
}

/** Requests per address and path, counted by the library. */
export interface RateLimitTable {
  id: string
  key: string
  count: number
  last_request: number
}

/** Failed log-ins in a row, per account: schools share addresses, so the address is not counted. */
export interface SignInFailureTable {
  account_id: string
  count: number
  locked_until: string | null
  updated_at: string
}
