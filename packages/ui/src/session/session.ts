/** The session over the four paths of `/auth`, by `fetch`: the log-in screen carries no API client. */

import { fetchWithPatience } from '../api/patience.ts'

export interface Session {
  readonly accountId: string
  readonly name: string
  readonly username: string
  readonly mustChangePassword: boolean
}

export type SignInRefusal =
  | { readonly kind: 'wrong' }
  /** `until` is an ISO instant. */
  | { readonly kind: 'locked'; readonly until: string | null }
  | { readonly kind: 'blocked' }
  | { readonly kind: 'too_many'; readonly seconds: number | null }
  | { readonly kind: 'network' }
  | { readonly kind: 'fault' }

export type PasswordRefusal =
  | { readonly kind: 'wrong' }
  | { readonly kind: 'too_short' }
  | { readonly kind: 'same' }
  | { readonly kind: 'signed_out' }
  | { readonly kind: 'too_many'; readonly seconds: number | null }
  | { readonly kind: 'network' }
  | { readonly kind: 'fault' }

/** The least length that the server accepts. */
export const minimumPasswordLength = 10

/** Who is signed in, or null. @throws TypeError when there is no network */
export async function getSession(): Promise<Session | null> {
  const response = await fetchWithPatience('/auth/get-session', { headers: { accept: 'application/json' } })
  if (response.status === 401) return null
  // Told apart from "nobody is signed in": a fault must not throw a person out.
  if (!response.ok) throw new TypeError(`Network request failed: get-session answered ${response.status}`)
  return sessionOf(await response.json())
}

/** Null when signed in. */
export async function signIn(username: string, password: string): Promise<SignInRefusal | null> {
  const answer = await post('/auth/sign-in/username', { username, password })
  return answer.ok ? null : signInRefusal(answer)
}

/** Null when changed; the other sessions of the account have ended. */
export async function changePassword(currentPassword: string, newPassword: string): Promise<PasswordRefusal | null> {
  const answer = await post('/auth/change-password', { currentPassword, newPassword, revokeOtherSessions: true })
  return answer.ok ? null : passwordRefusal(answer)
}

/** False when the server could not be reached: the session then still stands. */
export async function signOut(): Promise<boolean> {
  return (await post('/auth/sign-out', {})).ok
}

interface Answer {
  readonly ok: boolean
  /** 0 when none came. */
  readonly status: number
  readonly code: string
  readonly until: string | null
  readonly seconds: number | null
}

const noAnswer: Answer = { ok: false, status: 0, code: '', until: null, seconds: null }

async function post(path: string, body: object): Promise<Answer> {
  const response = await fetchWithPatience(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify(body),
  }).catch(() => null)
  if (!response) return noAnswer
  const content: unknown = await response.json().catch(() => null)
  const wait = Number(response.headers.get('x-retry-after') ?? Number.NaN)
  return {
    ok: response.ok,
    status: response.status,
    code: textOf(content, 'code').toLowerCase(),
    until: textOf(content, 'until') || null,
    seconds: Number.isFinite(wait) ? wait : null,
  }
}

function signInRefusal(answer: Answer): SignInRefusal {
  if (answer.code === 'account_locked') return { kind: 'locked', until: answer.until }
  if (answer.code === 'banned_user' || answer.code === 'account_retired') return { kind: 'blocked' }
  if (answer.status === 429) return { kind: 'too_many', seconds: answer.seconds }
  if (answer.status === 400 || answer.status === 401 || answer.status === 422) return { kind: 'wrong' }
  return unexpected(answer)
}

const passwordCodes: Readonly<Record<string, PasswordRefusal>> = {
  invalid_password: { kind: 'wrong' },
  password_too_short: { kind: 'too_short' },
  password_unchanged: { kind: 'same' },
}

function passwordRefusal(answer: Answer): PasswordRefusal {
  const known = passwordCodes[answer.code]
  if (known) return known
  if (answer.status === 401) return { kind: 'signed_out' }
  if (answer.status === 429) return { kind: 'too_many', seconds: answer.seconds }
  return unexpected(answer)
}

function unexpected(answer: Answer): { readonly kind: 'network' } | { readonly kind: 'fault' } {
  return answer.status === 0 || (answer.status >= 502 && answer.status <= 504) ? { kind: 'network' } : { kind: 'fault' }
}

function sessionOf(content: unknown): Session | null {
  if (typeof content !== 'object' || content === null || !('user' in content)) return null
  const { user } = content
  if (typeof user !== 'object' || user === null) return null
  return {
    accountId: textOf(user, 'id'),
    name: textOf(user, 'name'),
    username: textOf(user, 'username'),
    mustChangePassword: 'mustChangePassword' in user && Boolean(user.mustChangePassword),
  }
}

function textOf(content: unknown, key: string): string {
  if (typeof content !== 'object' || content === null) return ''
  const value: unknown = Reflect.get(content, key)
  return typeof value === 'string' ? value : ''
}
