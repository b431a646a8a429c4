import type {
  AccountTable,
  CredentialTable,
  SessionTable,
  SignInFailureTable,
  VerificationTable,
  RateLimitTable,
} from './account.ts'
import type { AuditEntryTable, AuditHeadTable, CommandRequestTable } from './audit.ts'
import type { AppealTable, PublicationRowTable, PublicationTable } from './publication.ts'
import type { AppointmentTable, AuthorityTable, CalendarYearTable, OrganisationTable } from './organisation.ts'
import type { CycleAssesseeTable, CycleTable, DataItemTable, IndicatorTable, PlanTable, SchemeTable } from './scheme.ts'
import type {
  DataValueTable,
  EvidenceTable,
  FalseReportTable,
  ObjectionTable,
  OccurrenceTable,
  ResponseEventTable,
  ResponseTable,
  StoredFileTable,
  SubmissionTable,
  VetoTable,
} from './response.ts'

/** Tables that belong to one authority: `authority_id` leads every key, and the wall refuses a statement that does not name it. */
export interface TenantTables {
  audit_head: AuditHeadTable
  audit_entry: AuditEntryTable
  command_request: CommandRequestTable
  calendar_year: CalendarYearTable
  organisation: OrganisationTable
  appointment: AppointmentTable
  plan: PlanTable
  data_item: DataItemTable
  indicator: IndicatorTable
  scheme: SchemeTable
  cycle: CycleTable
  cycle_assessee: CycleAssesseeTable
  data_value: DataValueTable
  response: ResponseTable
  response_event: ResponseEventTable
  evidence: EvidenceTable
  stored_file: StoredFileTable
  submission: SubmissionTable
  objection: ObjectionTable
  veto: VetoTable
  occurrence: OccurrenceTable
  false_report: FalseReportTable
  publication: PublicationTable
  publication_row: PublicationRowTable
  appeal: AppealTable
}

/** Tables shared by all authorities: few, and named here. */
export interface SharedTables {
  authority: AuthorityTable
  account: AccountTable
  credential: CredentialTable
  session: SessionTable
  verification: VerificationTable
  rate_limit: RateLimitTable
  sign_in_failure: SignInFailureTable
}

/** Every table of the database. */
export interface Tables extends TenantTables, SharedTables {}

/** Names of the tenant tables, for the wall and for the test of PostgreSQL's catalogue. */
export const tenantTables = {
  audit_head: true,
  audit_entry: true,
  command_request: true,
  calendar_year: true,
  organisation: true,
  appointment: true,
  plan: true,
  data_item: true,
  indicator: true,
  scheme: true,
  cycle: true,
  cycle_assessee: true,
  data_value: true,
  response: true,
  response_event: true,
  evidence: true,
  stored_file: true,
  submission: true,
  objection: true,
  veto: true,
  occurrence: true,
  false_report: true,
  publication: true,
  publication_row: true,
  appeal: true,
} as const satisfies Record<keyof TenantTables, true>
