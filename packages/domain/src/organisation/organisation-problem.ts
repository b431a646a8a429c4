/** What organisations, accounts and appointments refuse. */
export interface OrganisationProblems {
  school_code_invalid: { code: string }
  credit_code_invalid: { code: string }
  region_code_invalid: { code: string }
  organisation_name_taken: { name: string }
  organisation_parent_cycle: { name: string }
  organisation_retired: { name: string }
  account_name_taken: { username: string }
  account_name_invalid: { username: string }
  password_too_short: { minimum: number }
  appointment_period_invalid: { from: string; to: string }
  appointment_role_unfit: { role: string; kind: string }
}
