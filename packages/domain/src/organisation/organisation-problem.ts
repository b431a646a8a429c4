import type { Role } from '../permission/role.ts'
import type { OrganisationKind } from './organisation.ts'

/** What organisations, accounts and appointments refuse. */
export interface OrganisationProblems {
  school_code_invalid: { code: string }
  credit_code_invalid: { code: string }
  region_code_invalid: { code: string }
  organisation_name_taken: { name: string }
  organisation_parent_cycle: { name: string }
  organisation_retired: { name: string }
  organisation_parent_required: { name: string }
  organisation_stages_unfit: { kind: OrganisationKind }
  organisation_bureau_fixed: Record<never, never>
  organisation_in_use: { name: string; count: number }
  organisation_code_taken: { code: string; name: string }
  /** The sheet of an import has no column for the name. */
  organisation_column_missing: Record<never, never>
  organisation_sheet_too_long: { count: number; most: number }
  organisation_cell_missing: { column: 'name' | 'kind' }
  organisation_cell_unknown: { column: 'kind' | 'stages' | 'ownership'; text: string }
  organisation_name_too_long: { limit: number }
  organisation_name_ambiguous: { name: string }
  organisation_line_twice: { name: string; first: number }
  organisation_parent_unknown: { name: string }
  organisation_parent_faulty: { name: string; line: number }
  date_invalid: { date: string }
  account_name_taken: { username: string }
  account_name_invalid: { username: string }
  password_too_short: { minimum: number }
  appointment_period_invalid: { from: string; to: string }
  appointment_role_unfit: { role: Role; kind: OrganisationKind }
  appointment_exists: { role: Role; from: string }
  appointment_ended: { to: string }
  last_administrator: Record<never, never>
  account_retired: { username: string }
}
