import type { Action } from './permission.ts'

/** What log-in, permission and the write path refuse. */
export interface AccessProblems {
  sign_in_required: Record<never, never>
  password_change_required: Record<never, never>
  place_required: Record<never, never>
  permission_denied: { action: Action }
  not_found: { noun: string }
  stale_version: { noun: string }
  request_id_reused: { requestId: string }
  request_too_old: { requestId: string }
  input_invalid: { detail: string }
  internal: { reference: string }
}
